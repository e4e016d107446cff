package dev.caretaker.records.outbox;

import dev.caretaker.records.RealPostgres;
import dev.caretaker.records.database.DatabaseSettings;
import org.junit.jupiter.api.Tag;

@Tag("server")
final class PostgresOutboxTest extends OutboxContract {
    @Override
    DatabaseSettings empty() {
        return RealPostgres.emptyDatabase();
    }
}
