package dev.caretaker.alerting.paging;

import dev.caretaker.records.TestDatabase;

final class SqlitePagingTest extends PagingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
