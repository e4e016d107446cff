package dev.caretaker.compliance;

import dev.caretaker.records.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresComplianceTest extends ComplianceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
