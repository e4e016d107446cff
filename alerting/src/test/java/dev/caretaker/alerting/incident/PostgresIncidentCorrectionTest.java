package dev.caretaker.alerting.incident;

import dev.caretaker.records.TestDatabase;

final class PostgresIncidentCorrectionTest extends IncidentCorrectionContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
