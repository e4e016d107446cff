package dev.caretaker.alerting.deviation;

import dev.caretaker.records.TestDatabase;

final class PostgresDeviationTest extends DeviationContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
