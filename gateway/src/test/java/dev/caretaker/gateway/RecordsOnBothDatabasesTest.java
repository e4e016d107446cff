package dev.caretaker.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.gateway.ledger.Entry;
import dev.caretaker.gateway.ledger.LedgerLine;
import dev.caretaker.gateway.ledger.LedgerRecords;
import dev.caretaker.gateway.quarantine.QuarantineIds;
import dev.caretaker.gateway.quarantine.QuarantineRecords;
import dev.caretaker.gateway.quarantine.Quarantined;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.server.PostgresServer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quarantine and ledger keep their word on SQLite and on PostgreSQL. */
class RecordsOnBothDatabasesTest {
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime(NOW);
    private final QuarantineIds ids = new QuarantineIds(new Random(1));

    @Test
    void sqlite_keepsQuarantineAndLedger() {
        try (Records records = Database.open(DatabaseSettings.sqlite(folder.resolve("records.db")), time)) {
            check(records);
        }
    }

    @Test
    @Tag("server")
    void postgres_keepsQuarantineAndLedger() {
        try (PostgresServer server = PostgresServer.start();
                Records records = Database.open(
                        new DatabaseSettings(
                                server.newDatabase(), Optional.of(server.user()), Optional.of(server.password())),
                        time)) {
            check(records);
        }
    }

    private void check(Records records) {
        quarantine_beyondItsLimit_forgetsTheOldest(records);
        ledger_writtenInPieces_addsUp(records);
    }

    private void quarantine_beyondItsLimit_forgetsTheOldest(Records records) {
        QuarantineRecords quarantine = new QuarantineRecords(records, 5);
        List<Quarantined> seven = IntStream.range(0, 7).mapToObj(this::message).toList();
        quarantine.keep(seven.subList(0, 3));
        quarantine.keep(seven.subList(0, 3));
        assertThat(quarantine.count()).as("kept twice is kept once").isEqualTo(3);

        quarantine.keep(seven.subList(3, 7));
        assertThat(quarantine.count()).isEqualTo(5);
        assertThat(quarantine.forgotten()).isEqualTo(2);

        List<Quarantined> found = new ArrayList<>();
        Page<Quarantined> page = quarantine.list(Optional.empty(), 2);
        found.addAll(page.items());
        while (page.next().isPresent()) {
            page = quarantine.list(page.next(), 2);
            found.addAll(page.items());
        }
        assertThat(found).isEqualTo(seven.subList(2, 7).reversed());
    }

    private void ledger_writtenInPieces_addsUp(Records records) {
        LedgerRecords ledger = new LedgerRecords(records);
        ledger.count(DAY, "airq-301", new Entry(5, 3, 1, 1, 0));
        ledger.flush();
        ledger.count(DAY, "airq-301", new Entry(2, 1, 0, 0, 1));
        ledger.count(DAY.plusDays(1), "-", new Entry(1, 0, 0, 1, 0));

        assertThat(ledger.lines(DAY, DAY.plusDays(1)))
                .containsExactly(
                        new LedgerLine(DAY.plusDays(1), "-", 1, 0, 0, 1, 0),
                        new LedgerLine(DAY, "airq-301", 7, 4, 1, 1, 1));
        assertThat(ledger.lines(DAY.plusDays(2), DAY.plusDays(9))).isEmpty();
    }

    private Quarantined message(int number) {
        return new Quarantined(
                ids.next(NOW),
                NOW,
                "some/topic",
                "AAAA",
                number % 2 == 0 ? Optional.of("airq-301") : Optional.empty(),
                "not-a-number",
                List.of("lobby.co2", "\"" + number + "\" 号"));
    }
}
