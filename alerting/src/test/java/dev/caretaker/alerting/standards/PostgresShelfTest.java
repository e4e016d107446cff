package dev.caretaker.alerting.standards;

import dev.caretaker.alerting.TestDatabase;

final class PostgresShelfTest extends ShelfContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
