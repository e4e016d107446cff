package dev.caretaker.records.outbox;

import dev.caretaker.records.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of one kind of message. Messages are put in the transaction of what they tell of; whoever sends them claims
 * them under a lease. When a holder dies its lease runs out and the message is given again, marked as maybe a repeat:
 * never none, at most twice and then marked.
 */
public final class Outbox {
    private final String kind;

    /** The outbox of a kind, such as {@code page}. */
    public Outbox(String kind) {
        this.kind = kind;
    }

    /** Puts a message; false where one of its key is there already. */
    public boolean put(Handle transaction, OutboxMessage message, Instant now) {
        return transaction
                        .createUpdate("""
                                INSERT INTO outbox (id, kind, lane, subject, payload, state, due_at, deadline, created_at)
                                VALUES (:id, :kind, :lane, :subject, :payload, 'PENDING', :due, :deadline, :now)
                                ON CONFLICT (id) DO NOTHING""")
                        .bind("id", message.id())
                        .bind("kind", kind)
                        .bind("lane", message.destination())
                        .bind("subject", message.subject())
                        .bind("payload", message.payload())
                        .bind("due", message.due().toEpochMilli())
                        .bind("deadline", message.deadline().toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /** The destinations that have messages to be sent now: due, or left behind by a holder whose lease ran out. */
    public List<String> destinationsDue(Handle handle, Instant now) {
        return handle.createQuery("""
                        SELECT DISTINCT lane FROM outbox
                        WHERE kind = :kind AND state IN ('PENDING', 'SENDING')
                          AND ((state = 'PENDING' AND due_at <= :now) OR (state = 'SENDING' AND lease_until <= :now))
                        ORDER BY lane""")
                .bind("kind", kind)
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    /** Takes up to so many due messages of a destination under a lease, those due first first. No message is given to two. */
    public List<Claimed> claim(Handle transaction, ClaimRequest destination, Instant now) {
        String fence = UUID.randomUUID().toString();
        // The condition stands twice: PostgreSQL checks the outer one again when another worker was faster.
        return transaction
                .createQuery("""
                        UPDATE outbox SET
                          maybe_repeat = CASE WHEN state = 'SENDING' THEN 1 ELSE maybe_repeat END,
                          state = 'SENDING', attempts = attempts + 1, lease_by = :fence, lease_until = :until
                        WHERE id IN (
                            SELECT id FROM outbox
                            WHERE kind = :kind AND lane = :lane AND state IN ('PENDING', 'SENDING')
                              AND ((state = 'PENDING' AND due_at <= :now) OR (state = 'SENDING' AND lease_until <= :now))
                            ORDER BY due_at, created_at, id LIMIT :limit)
                          AND ((state = 'PENDING' AND due_at <= :now) OR (state = 'SENDING' AND lease_until <= :now))
                        RETURNING id, lane, subject, payload, due_at, deadline, created_at, attempts, maybe_repeat""")
                .bind("kind", kind)
                .bind("lane", destination.name())
                .bind("limit", destination.limit())
                .bind("fence", fence)
                .bind("until", now.plus(destination.lease()).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Claimed(
                        OutboxRows.message(row),
                        row.getInt("attempts"),
                        row.getLong("maybe_repeat") != 0,
                        fence,
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .stream()
                .sorted(Comparator.comparing((Claimed one) -> one.message().due())
                        .thenComparing(Claimed::created)
                        .thenComparing(one -> one.message().id()))
                .toList();
    }

    /** Puts a claimed message back to be tried again; false where the lease was lost. */
    public boolean retry(Handle transaction, Claimed claimed, Instant due, String reason) {
        return transaction
                        .createUpdate("""
                                UPDATE outbox SET state = 'PENDING', due_at = :due, reason = :reason,
                                  lease_by = NULL, lease_until = NULL
                                WHERE id = :id AND state = 'SENDING' AND lease_by = :fence""")
                        .bind("due", due.toEpochMilli())
                        .bind("reason", reason)
                        .bind("id", claimed.message().id())
                        .bind("fence", claimed.fence())
                        .execute()
                == 1;
    }

    /** Writes down how a claimed message ended; false where the lease was lost. */
    public boolean end(Handle transaction, Claimed claimed, Ending ending, Instant now) {
        return transaction
                        .createUpdate("""
                                UPDATE outbox SET state = :state, reason = :reason, facts = :facts, ended_at = :now,
                                  lease_by = NULL, lease_until = NULL
                                WHERE id = :id AND state = 'SENDING' AND lease_by = :fence""")
                        .bind("state", ending.state().name())
                        .bind("reason", ending.reason())
                        .bind("facts", Facts.write(ending.facts()))
                        .bind("now", now.toEpochMilli())
                        .bind("id", claimed.message().id())
                        .bind("fence", claimed.fence())
                        .execute()
                == 1;
    }

    /** Calls off a message that nobody is sending at the moment; false where it is being sent or has ended. */
    public boolean cancel(Handle transaction, String id, String reason, Instant now) {
        return transaction
                        .createUpdate("""
                                UPDATE outbox SET state = 'CANCELLED', reason = :reason, ended_at = :now
                                WHERE id = :id AND state = 'PENDING'""")
                        .bind("reason", reason)
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** The messages about a subject, in the order they were put. */
    public List<OutboxEntry> about(Handle handle, String subject) {
        return handle.createQuery("""
                        SELECT id, lane, subject, payload, state, due_at, deadline, created_at, attempts, maybe_repeat,
                          reason, facts
                        FROM outbox WHERE subject = :subject AND kind = :kind ORDER BY created_at, id""")
                .bind("subject", subject)
                .bind("kind", kind)
                .map((row, context) -> OutboxRows.entry(row))
                .list();
    }

    /** How many messages wait or are being sent. */
    public long waiting(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM outbox WHERE kind = :kind AND state IN ('PENDING', 'SENDING')")
                .bind("kind", kind)
                .mapTo(Long.class)
                .one();
    }

    /**
     * What to take of a destination.
     *
     * @param name the destination
     * @param limit how many messages at most
     * @param lease for how long they are held
     */
    public record ClaimRequest(String name, int limit, Duration lease) {}

    /**
     * How a message ended.
     *
     * @param state sent, failed, cancelled or stale
     * @param reason why, where it was not sent
     * @param facts what is known of it
     */
    public record Ending(OutboxState state, @Nullable String reason, Map<String, String> facts) {
        /** The receiver took it. */
        public static Ending sent(Map<String, String> facts) {
            return new Ending(OutboxState.SENT, null, facts);
        }

        /** It ended otherwise. */
        public static Ending of(OutboxState state, String reason) {
            return new Ending(state, reason, Map.of());
        }

        /** Why, where it was not sent. */
        public Optional<String> why() {
            return Optional.ofNullable(reason);
        }
    }
}
