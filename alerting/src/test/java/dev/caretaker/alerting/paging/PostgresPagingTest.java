package dev.caretaker.alerting.paging;

import dev.caretaker.records.TestDatabase;

final class PostgresPagingTest extends PagingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
