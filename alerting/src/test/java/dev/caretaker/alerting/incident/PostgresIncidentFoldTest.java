package dev.caretaker.alerting.incident;

import dev.caretaker.records.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresIncidentFoldTest extends IncidentFoldContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
