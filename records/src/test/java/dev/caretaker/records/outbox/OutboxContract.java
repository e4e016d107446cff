package dev.caretaker.records.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Records;
import dev.caretaker.records.audit.AuditEntry;
import dev.caretaker.records.audit.AuditTrail;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox does on every database. */
abstract class OutboxContract {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ManualTime time = ManualTime.at("2026-11-02T08:00:00Z");
    private final Outbox outbox = new Outbox("page");
    private Records records;

    abstract DatabaseSettings empty();

    @BeforeEach
    void open() {
        records = Database.open(empty(), time);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void put_twice_isOneMessage() {
        assertThat(put("a", "x")).isTrue();
        assertThat(put("a", "x")).isFalse();
        assertThat(claim("x", 10)).hasSize(1);
    }

    @Test
    void claim_byTwoWorkers_givesEachMessageOnce() throws Exception {
        records.inTransaction(handle -> {
            for (int i = 0; i < 200; i++) {
                assertThat(outbox.put(handle, message("m" + i, "x"), time.instant()))
                        .isTrue();
            }
            return 200;
        });
        Queue<String> given = new ConcurrentLinkedQueue<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < 2; worker++) {
                workers.execute(() -> {
                    while (given.size() < 200) {
                        claim("x", 3).forEach(one -> given.add(one.message().id()));
                    }
                });
            }
        }
        assertThat(given).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void claim_otherLane_isLeftAlone() {
        put("a", "x");
        put("b", "y");
        assertThat(records.<List<String>>read(handle -> outbox.destinationsDue(handle, time.instant())))
                .containsExactly("x", "y");
        assertThat(claim("x", 10)).extracting(one -> one.message().id()).containsExactly("a");
        assertThat(records.<List<String>>read(handle -> outbox.destinationsDue(handle, time.instant())))
                .containsExactly("y");
    }

    @Test
    void lease_ranOut_givesMessageAgainMarked() {
        put("a", "x");
        Claimed first = claim("x", 1).get(0);
        assertThat(first.maybeRepeat()).isFalse();
        time.advance(LEASE.minusMillis(1));
        assertThat(claim("x", 1)).isEmpty();
        time.advance(Duration.ofMillis(1));
        Claimed second = claim("x", 1).get(0);
        assertThat(second.maybeRepeat()).isTrue();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(end(first, Outbox.Ending.sent(Map.of()))).isFalse();
        assertThat(end(second, Outbox.Ending.sent(Map.of("status", "204")))).isTrue();
        assertThat(entry())
                .returns(OutboxState.SENT, OutboxEntry::state)
                .returns(true, OutboxEntry::maybeRepeat)
                .returns(Map.of("status", "204"), OutboxEntry::facts);
    }

    @Test
    void retry_later_isGivenWhenDue() {
        put("a", "x");
        Claimed first = claim("x", 1).get(0);
        assertThat(records.<Boolean>inTransaction(
                        handle -> outbox.retry(handle, first, time.instant().plusSeconds(5), "http-500")))
                .isTrue();
        assertThat(claim("x", 1)).isEmpty();
        time.advance(Duration.ofSeconds(5));
        assertThat(claim("x", 1)).singleElement().returns(2, Claimed::attempt).returns(false, Claimed::maybeRepeat);
        assertThat(entry().reason()).contains("http-500");
    }

    @Test
    void cancel_pending_isNeverGiven() {
        put("a", "x");
        assertThat(cancel("a")).isTrue();
        assertThat(claim("x", 1)).isEmpty();
        assertThat(entry()).returns(OutboxState.CANCELLED, OutboxEntry::state);
        assertThat(cancel("a")).isFalse();
    }

    @Test
    void cancel_whileSending_isLeftToTheHolder() {
        put("a", "x");
        Claimed held = claim("x", 1).get(0);
        assertThat(cancel("a")).isFalse();
        assertThat(end(held, Outbox.Ending.of(OutboxState.STALE, "deadline"))).isTrue();
        assertThat(entry().state()).isEqualTo(OutboxState.STALE);
        assertThat(records.<Long>read(outbox::waiting)).isZero();
    }

    @Test
    void audit_entries_areReadBackInOrder() {
        AuditEntry first =
                new AuditEntry(time.instant(), Actor.user("lin"), "signed-in", "user:lin", Map.of("from", "::1"));
        AuditEntry second = new AuditEntry(
                time.instant().plusMillis(1), Actor.system("judging"), "started", "server:one", Map.of());
        records.inTransaction(handle -> {
            AuditTrail.add(handle, first);
            AuditTrail.add(handle, second);
            return 2;
        });
        assertThat(records.<List<AuditEntry>>read(handle -> AuditTrail.last(handle, 5)))
                .containsExactly(second, first);
        assertThat(records.<List<AuditEntry>>read(handle -> AuditTrail.about(handle, "user:lin")))
                .containsExactly(first);
    }

    @CanIgnoreReturnValue
    private boolean put(String id, String destination) {
        return records.inTransaction(handle -> outbox.put(handle, message(id, destination), time.instant()));
    }

    private OutboxMessage message(String id, String destination) {
        return new OutboxMessage(
                id, destination, "subject", "{}", time.instant(), time.instant().plus(Duration.ofDays(1)));
    }

    private List<Claimed> claim(String destination, int limit) {
        return records.inTransaction(
                handle -> outbox.claim(handle, new Outbox.ClaimRequest(destination, limit, LEASE), time.instant()));
    }

    private boolean end(Claimed claimed, Outbox.Ending ending) {
        return records.inTransaction(handle -> outbox.end(handle, claimed, ending, time.instant()));
    }

    private boolean cancel(String id) {
        return records.inTransaction(handle -> outbox.cancel(handle, id, "acknowledged", time.instant()));
    }

    private OutboxEntry entry() {
        return records.read(handle -> outbox.about(handle, "subject")).get(0);
    }
}
