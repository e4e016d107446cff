package dev.caretaker.alerting.deviation;

import dev.caretaker.records.TestDatabase;

final class SqliteDeviationTest extends DeviationContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
