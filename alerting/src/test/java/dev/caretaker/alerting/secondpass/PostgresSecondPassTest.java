package dev.caretaker.alerting.secondpass;

import dev.caretaker.alerting.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresSecondPassTest extends SecondPassContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
