package dev.caretaker.records.outbox;

import dev.caretaker.records.RealPostgres;
import dev.caretaker.records.database.DatabaseSettings;

final class PostgresOutboxTest extends OutboxContract {
    @Override
    DatabaseSettings empty() {
        return RealPostgres.emptyDatabase();
    }
}
