package dev.caretaker.alerting.incident;

import dev.caretaker.records.TestDatabase;

final class PostgresIncidentFoldTest extends IncidentFoldContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
