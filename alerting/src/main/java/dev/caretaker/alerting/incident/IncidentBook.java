package dev.caretaker.alerting.incident;

import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The incidents in the database. */
final class IncidentBook implements Incidents {
    private final Records records;

    IncidentBook(Records records) {
        this.records = records;
    }

    @Override
    public Page<Incident> list(Set<IncidentState> states, Optional<String> after, int limit) {
        Optional<Cursor> cursor = after.map(Cursor::parse);
        List<Incident> found = records.read(handle -> query(handle, states, cursor, limit));
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<Incident> piece = found.subList(0, limit);
        return new Page<>(piece, Optional.of(Cursor.of(piece.get(limit - 1)).toString()));
    }

    private static List<Incident> query(Handle handle, Set<IncidentState> states, Optional<Cursor> cursor, int limit) {
        String sql = "SELECT " + IncidentRow.COLUMNS + " FROM incident WHERE 1 = 1"
                + (states.isEmpty() ? "" : " AND state IN (<states>)")
                + (cursor.isEmpty() ? "" : " AND (opened_at < :at OR (opened_at = :at AND id < :id))")
                + " ORDER BY opened_at DESC, id DESC LIMIT :limit";
        // One more than asked for tells whether there is a next piece.
        Query query = handle.createQuery(sql).bind("limit", limit + 1);
        if (!states.isEmpty()) {
            query.bindList("states", states.stream().map(Enum::name).toList());
        }
        cursor.ifPresent(from -> query.bind("at", from.openedAt()).bind("id", from.id()));
        return query.map((row, context) -> IncidentRow.read(row)).list();
    }

    @Override
    public Optional<Incident> find(String id) {
        return records.read(handle -> IncidentTable.find(handle, id));
    }

    @Override
    public List<TimelineEntry> timeline(String id) {
        return records.read(handle -> Timeline.of(handle, id));
    }

    @Override
    public Map<IncidentState, Long> counts() {
        Map<IncidentState, Long> counts = new EnumMap<>(IncidentState.class);
        for (IncidentState state : IncidentState.values()) {
            counts.put(state, 0L);
        }
        records.read(handle -> handle.createQuery("SELECT state, COUNT(*) AS n FROM incident GROUP BY state")
                        .map((row, context) ->
                                Map.entry(IncidentState.valueOf(row.getString("state")), row.getLong("n")))
                        .list())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Where a piece of the list ended. */
    private record Cursor(long openedAt, String id) {
        static Cursor of(Incident incident) {
            return new Cursor(incident.openedAt().toEpochMilli(), incident.id());
        }

        static Cursor parse(String text) {
            int dot = text.indexOf('.');
            try {
                return new Cursor(Long.parseLong(text.substring(0, Math.max(dot, 0))), text.substring(dot + 1));
            } catch (NumberFormatException e) {
                throw new RefusedException(RefusedException.Kind.INVALID, "incident-cursor-unknown", text);
            }
        }

        @Override
        public String toString() {
            return openedAt + "." + id;
        }
    }
}
