package dev.caretaker.registry;

import dev.caretaker.records.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresRegistryTest extends RegistryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
