package dev.caretaker.compliance;

import dev.caretaker.records.TestDatabase;

final class SqliteComplianceTest extends ComplianceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
