package dev.caretaker.compliance;

import dev.caretaker.records.TestDatabase;

final class PostgresComplianceTest extends ComplianceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
