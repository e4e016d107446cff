package dev.caretaker.alerting.standards;

import dev.caretaker.alerting.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresShelfTest extends ShelfContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
