package dev.caretaker.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do for the records. */
abstract class RecordsContract {
    final ManualTime time = ManualTime.at("2026-11-02T08:00:00Z");
    Records records;

    /** An empty database. */
    abstract DatabaseSettings empty();

    private DatabaseSettings settings;

    @BeforeEach
    void open() {
        settings = empty();
        records = Database.open(settings, time);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void opening_twice_migratesOnce() {
        add("a", "first", "OPEN");
        records.close();
        records = Database.open(settings, time);
        assertThat(number("SELECT COUNT(*) FROM flyway_schema_history WHERE version = '001'"))
                .isEqualTo(1);
        assertThat(count()).isEqualTo(1);
        assertThat(records.answers()).isTrue();
    }

    @Test
    void onConflict_secondInsert_updatesAndReturns() {
        String upsert = "INSERT INTO contract (id, name, state) VALUES ('a', 'n', 'OPEN') "
                + "ON CONFLICT (id) DO UPDATE SET counter = contract.counter + 1 RETURNING counter";
        long first = records.inTransaction(
                handle -> handle.createQuery(upsert).mapTo(Long.class).one());
        long second = records.inTransaction(
                handle -> handle.createQuery(upsert).mapTo(Long.class).one());
        assertThat(first).isZero();
        assertThat(second).isEqualTo(1);
    }

    @Test
    void version_changedInBetween_updatesNothing() {
        add("a", "n", "OPEN");
        assertThat(changeVersion(1)).isEqualTo(1);
        assertThat(changeVersion(1)).isZero();
        assertThat(changeVersion(2)).isEqualTo(1);
    }

    @Test
    void constraints_broken_areRecognised() {
        add("a", "n", "OPEN");
        assertThat(broken("a", "other", "OPEN", null)).contains(Constraint.UNIQUE);
        assertThat(broken("b", "n", "OPEN", null)).contains(Constraint.UNIQUE);
        assertThat(broken("b", "other", "odd", null)).contains(Constraint.CHECK);
        assertThat(broken("b", "other", "OPEN", "nobody")).contains(Constraint.REFERENCE);
        assertThat(broken("b", null, "OPEN", null)).contains(Constraint.NOT_NULL);
        assertThat(Constraint.brokenBy(new IllegalStateException("something else")))
                .isEmpty();
    }

    @Test
    void partialUniqueIndex_doneRows_mayBeMany() {
        add("a", "n", "DONE");
        add("b", "n", "DONE");
        add("c", "n", "OPEN");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void writers_eightAtOnce_loseNothing() throws Exception {
        add("a", "n", "OPEN");
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        records.inTransaction(this::readThenWrite);
                        assertThat(number("SELECT counter FROM contract")).isPositive();
                    }
                }));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        assertThat(number("SELECT counter FROM contract")).isEqualTo(400);
    }

    private int readThenWrite(Handle handle) {
        while (true) {
            long version = handle.createQuery("SELECT version FROM contract WHERE id = 'a'")
                    .mapTo(Long.class)
                    .one();
            int changed = handle.createUpdate("UPDATE contract SET counter = counter + 1, version = version + 1 "
                            + "WHERE id = 'a' AND version = :version")
                    .bind("version", version)
                    .execute();
            if (changed == 1) {
                return changed;
            }
        }
    }

    @Test
    void announce_committed_isPublishedAfterwardsOnce() {
        List<Change> heard = new ArrayList<>();
        List<Long> seen = new ArrayList<>();
        listen(heard::add);
        listen(change -> seen.add(count()));
        int added = records.inTransaction(handle -> {
            records.announce(handle, new Change("contract", "a"));
            records.announce(handle, new Change("contract", "a"));
            assertThat(heard).isEmpty();
            return insert(handle, "a", "n", "OPEN", null);
        });
        assertThat(added).isEqualTo(1);
        assertThat(heard).containsExactly(new Change("contract", "a"));
        assertThat(seen).containsExactly(1L);
    }

    @Test
    void announce_rolledBack_isNeverPublished() {
        List<Change> heard = new ArrayList<>();
        listen(heard::add);
        assertThatThrownBy(() -> records.inTransaction(handle -> {
                    records.announce(handle, new Change("contract", "a"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        add("b", "n", "OPEN");
        assertThat(heard).isEmpty();
    }

    @Test
    void announce_throwingListener_harmsNobody() {
        List<Change> heard = new ArrayList<>();
        listen(change -> {
            throw new IllegalStateException("a listener that throws");
        });
        listen(heard::add);
        int added = records.inTransaction(handle -> {
            records.announce(handle, new Change("contract", "a"));
            return insert(handle, "a", "n", "OPEN", null);
        });
        assertThat(added).isEqualTo(1);
        assertThat(heard).hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void transaction_within_isRefused() {
        assertThatThrownBy(() -> records.inTransaction(outer -> records.inTransaction(inner -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in a transaction already");
        add("a", "n", "OPEN");
    }

    @Test
    void rollback_afterThrow_keepsNothing() {
        assertThatThrownBy(() -> records.inTransaction(handle -> {
                    int added = insert(handle, "a", "n", "OPEN", null);
                    throw new IllegalStateException("after " + added);
                }))
                .hasMessage("after 1");
        assertThat(count()).isZero();
    }

    private Optional<Constraint> broken(String id, @Nullable String name, String state, @Nullable String parent) {
        return Constraint.brokenBy(
                catchThrowable(() -> records.inTransaction(handle -> insert(handle, id, name, state, parent))));
    }

    private int changeVersion(long version) {
        return records.inTransaction(handle -> handle.createUpdate(
                        "UPDATE contract SET version = version + 1 WHERE id = 'a' AND version = :version")
                .bind("version", version)
                .execute());
    }

    private void add(String id, String name, String state) {
        assertThat(records.<Integer>inTransaction(handle -> insert(handle, id, name, state, null)))
                .isEqualTo(1);
    }

    private int insert(Handle handle, String id, @Nullable String name, String state, @Nullable String parent) {
        return handle.createUpdate(
                        "INSERT INTO contract (id, name, state, parent) VALUES (:id, :name, :state, :parent)")
                .bind("id", id)
                .bind("name", name)
                .bind("state", state)
                .bind("parent", parent)
                .execute();
    }

    private long count() {
        return number("SELECT COUNT(*) FROM contract");
    }

    private long number(String sql) {
        return records.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private void listen(Consumer<Change> listener) {
        assertThat(records.changes().subscribe(listener)).isNotNull();
    }
}
