package dev.caretaker.registry;

import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The rows of what happened to versions; only ever added to. */
final class EventTable {
    private static final Set<String> WRITING = Set.of("drafted", "edited", "submitted");

    private EventTable() {}

    static void add(Handle handle, Row row, VersionEvent event) {
        handle.createUpdate("INSERT INTO standard_event (standard_id, version, seq, at, what, actor, behind, origin,"
                        + " reason, hash)"
                        + " SELECT :id, :version, COALESCE(MAX(seq), 0) + 1, :at, :what, :actor, :behind,"
                        + " :origin, :reason, :hash"
                        + " FROM standard_event WHERE standard_id = :id AND version = :version")
                .bind("id", row.shown().ref().id().toString())
                .bind("version", row.shown().ref().version())
                .bind("at", event.at().toEpochMilli())
                .bind("what", event.what())
                .bind("actor", event.by().actor().toString())
                .bind("behind", event.by().behind().map(Actor::toString).orElse(""))
                .bind("origin", event.by().origin())
                .bind("reason", event.reason())
                .bind("hash", event.hash())
                .execute();
    }

    static List<VersionEvent> of(Handle handle, StandardId id, int version) {
        return handle.createQuery("SELECT at, what, actor, behind, origin, reason, hash FROM standard_event"
                        + " WHERE standard_id = :id AND version = :version ORDER BY seq")
                .bind("id", id.toString())
                .bind("version", version)
                .map((row, context) -> new VersionEvent(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("what"),
                        new Requester(
                                Actor.parse(row.getString("actor")),
                                Optional.of(row.getString("behind"))
                                        .filter(behind -> !behind.isEmpty())
                                        .map(Actor::parse),
                                row.getString("origin")),
                        row.getString("reason"),
                        row.getString("hash")))
                .list();
    }

    /** Everybody who wrote on a version or submitted it, ever, and who stood behind the tokens that did. */
    static Set<Actor> authors(Handle handle, StandardId id, int version) {
        Set<Actor> authors = new HashSet<>();
        for (VersionEvent event : of(handle, id, version)) {
            if (WRITING.contains(event.what())) {
                authors.add(event.by().actor());
                event.by().behind().ifPresent(authors::add);
            }
        }
        return authors;
    }

    /** Whether all that was ever written on a version came in files. */
    static boolean onlyFiles(Handle handle, StandardId id, int version) {
        return of(handle, id, version).stream()
                .filter(event -> WRITING.contains(event.what()))
                .allMatch(event -> event.by().origin().startsWith(Requester.FILE));
    }
}
