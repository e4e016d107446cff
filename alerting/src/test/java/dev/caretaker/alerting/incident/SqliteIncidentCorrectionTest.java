package dev.caretaker.alerting.incident;

import dev.caretaker.alerting.TestDatabase;

final class SqliteIncidentCorrectionTest extends IncidentCorrectionContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
