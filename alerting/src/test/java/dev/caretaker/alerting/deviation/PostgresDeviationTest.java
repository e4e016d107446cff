package dev.caretaker.alerting.deviation;

import dev.caretaker.records.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresDeviationTest extends DeviationContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
