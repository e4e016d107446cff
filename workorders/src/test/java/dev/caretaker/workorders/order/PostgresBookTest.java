package dev.caretaker.workorders.order;

import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.server.PostgresServer;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresBookTest extends BookContract {
    private static final PostgresServer SERVER = PostgresServer.start();

    @Override
    DatabaseSettings empty() {
        return new DatabaseSettings(SERVER.newDatabase(), Optional.of(SERVER.user()), Optional.of(SERVER.password()));
    }
}
