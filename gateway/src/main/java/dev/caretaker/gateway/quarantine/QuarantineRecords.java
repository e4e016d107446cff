package dev.caretaker.gateway.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The quarantine in the database, where the newest are kept up to a limit. */
public final class QuarantineRecords implements Quarantine {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final String COLUMNS = "id, received, topic, payload, device, reason, args";

    private final Records records;
    private final int limit;
    private final AtomicLong count;
    private final AtomicLong forgotten = new AtomicLong();

    /** The quarantine of a database, keeping up to a number of messages. */
    public QuarantineRecords(Records records, int limit) {
        this.records = records;
        this.limit = limit;
        count = new AtomicLong(records.read(QuarantineRecords::rows));
    }

    /** Keeps messages; when it returns they are safe. Kept twice they are still there once. */
    public void keep(List<Quarantined> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<Quarantined> newest = messages.subList(Math.max(0, messages.size() - limit), messages.size());
        Kept kept = records.inTransaction(handle -> {
            int added = insert(handle, newest);
            return new Kept(added, trim(handle, count.get() + added));
        });
        count.addAndGet(kept.added - kept.removed);
        forgotten.addAndGet(kept.removed + messages.size() - newest.size());
    }

    /** Keeps readings that the telemetry store refuses; when it returns they are safe. */
    public void keep(List<RefusedByStore> refused, QuarantineIds ids) {
        keep(refused.stream().map(one -> one.quarantined(ids)).toList());
    }

    /** How many had to make room for newer ones since the start. */
    public long forgotten() {
        return forgotten.get();
    }

    @Override
    public Page<Quarantined> list(Optional<String> after, int limitOfPage) {
        List<Quarantined> found = records.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM quarantine WHERE id < :after ORDER BY id DESC LIMIT :limit")
                .bind("after", after.orElse("~"))
                .bind("limit", limitOfPage + 1)
                .map((row, context) -> read(row))
                .list());
        if (found.size() <= limitOfPage) {
            return new Page<>(found, Optional.empty());
        }
        List<Quarantined> items = found.subList(0, limitOfPage);
        return new Page<>(items, Optional.of(items.getLast().id()));
    }

    @Override
    public long count() {
        return records.read(QuarantineRecords::rows);
    }

    private static long rows(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM quarantine")
                .mapTo(Long.class)
                .one();
    }

    private static int insert(Handle handle, List<Quarantined> messages) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO quarantine (" + COLUMNS
                + ") VALUES (:id, :received, :topic, :payload, :device, :reason, :args) ON CONFLICT (id) DO NOTHING");
        for (Quarantined message : messages) {
            batch.bind("id", message.id())
                    .bind("received", message.received().toEpochMilli())
                    .bind("topic", message.topic())
                    .bind("payload", message.payload())
                    .bind("device", message.device().orElse(null))
                    .bind("reason", message.reason())
                    .bind("args", write(message.args()))
                    .add();
        }
        int added = 0;
        for (int one : batch.execute()) {
            added += one;
        }
        return added;
    }

    /** Removes the oldest beyond the limit. */
    private long trim(Handle handle, long rows) {
        if (rows <= limit) {
            return 0;
        }
        Optional<String> firstTooMany = handle.createQuery(
                        "SELECT id FROM quarantine ORDER BY id DESC LIMIT 1 OFFSET :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .findOne();
        return firstTooMany
                .map(id -> (long) handle.createUpdate("DELETE FROM quarantine WHERE id <= :id")
                        .bind("id", id)
                        .execute())
                .orElse(0L);
    }

    private static Quarantined read(ResultSet row) throws SQLException {
        return new Quarantined(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("received")),
                row.getString("topic"),
                row.getString("payload"),
                Optional.ofNullable(row.getString("device")),
                row.getString("reason"),
                texts(row.getString("args")));
    }

    private static String write(List<String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> texts(String json) {
        try {
            return new ArrayList<>(JSON.readValue(json, TEXTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The args of a quarantined message are stored as something other than a JSON list", e);
        }
    }

    /** How many rows came and went. */
    private record Kept(long added, long removed) {}
}
