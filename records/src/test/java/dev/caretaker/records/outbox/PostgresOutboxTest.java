package dev.caretaker.records.outbox;

import dev.caretaker.records.DatabaseSettings;
import dev.caretaker.records.RealPostgres;

final class PostgresOutboxTest extends OutboxContract {
    @Override
    DatabaseSettings empty() {
        return RealPostgres.emptyDatabase();
    }
}
