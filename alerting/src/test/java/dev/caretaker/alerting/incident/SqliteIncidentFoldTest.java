package dev.caretaker.alerting.incident;

import dev.caretaker.records.TestDatabase;

final class SqliteIncidentFoldTest extends IncidentFoldContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
