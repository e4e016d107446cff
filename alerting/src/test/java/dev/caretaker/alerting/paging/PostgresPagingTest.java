package dev.caretaker.alerting.paging;

import dev.caretaker.records.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresPagingTest extends PagingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
