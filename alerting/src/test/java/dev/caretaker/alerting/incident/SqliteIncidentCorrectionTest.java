package dev.caretaker.alerting.incident;

import dev.caretaker.records.TestDatabase;

final class SqliteIncidentCorrectionTest extends IncidentCorrectionContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
