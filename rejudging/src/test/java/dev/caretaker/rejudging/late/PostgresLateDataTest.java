package dev.caretaker.rejudging.late;

import dev.caretaker.records.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresLateDataTest extends LateDataContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
