package dev.caretaker.alerting.compliance;

import dev.caretaker.alerting.TestDatabase;

final class SqliteComplianceTest extends ComplianceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
