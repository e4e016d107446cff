package dev.caretaker.alerting.incident;

import dev.caretaker.records.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresIncidentCorrectionTest extends IncidentCorrectionContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
