package dev.caretaker.registry;

import dev.caretaker.records.TestDatabase;

final class PostgresRegistryTest extends RegistryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
