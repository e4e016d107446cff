package dev.caretaker.alerting.compliance;

import dev.caretaker.alerting.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresComplianceTest extends ComplianceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
