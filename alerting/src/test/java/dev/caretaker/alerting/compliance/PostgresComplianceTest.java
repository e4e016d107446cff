package dev.caretaker.alerting.compliance;

import dev.caretaker.alerting.TestDatabase;

final class PostgresComplianceTest extends ComplianceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
