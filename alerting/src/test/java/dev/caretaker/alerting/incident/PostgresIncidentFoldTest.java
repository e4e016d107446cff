package dev.caretaker.alerting.incident;

import dev.caretaker.alerting.TestDatabase;

final class PostgresIncidentFoldTest extends IncidentFoldContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
