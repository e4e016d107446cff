package dev.caretaker.registry;

import dev.caretaker.records.Page;
import dev.caretaker.records.RefusedException;
import dev.caretaker.registry.VersionQuery.Field;
import dev.caretaker.registry.VersionQuery.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Lists versions: chosen, in order, piece by piece. */
final class VersionList {
    private static final String BETWEEN = "|";

    private final VersionQuery query;
    private final Optional<Cursor> after;

    VersionList(VersionQuery query) {
        this.query = query;
        after = query.after().map(text -> Cursor.read(query.sort(), text));
    }

    Page<StandardVersion> read(Handle handle, LocalDate today) {
        Query select = handle.createQuery(sql()).bind("today", today.toString()).bind("limit", query.limit() + 1);
        query.only().forEach((field, words) -> {
            if (!words.isEmpty()) {
                select.bindList(field.column(), words.stream().map(field::kept).toList());
            }
        });
        after.ifPresent(cursor -> cursor.bind(select));
        List<StandardVersion> found = new ArrayList<>(
                select.map((row, context) -> Row.of(row).shown()).list());
        if (found.size() <= query.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<StandardVersion> piece = found.subList(0, query.limit());
        return new Page<>(piece, Optional.of(Cursor.of(query.sort(), piece.getLast())));
    }

    private String sql() {
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<Field, Set<String>> one : query.only().entrySet()) {
            if (!one.getValue().isEmpty()) {
                String column = one.getKey().column();
                conditions.add(column + " IN (<" + column + ">)");
            }
        }
        String order = query.sort().column();
        String way = query.descending() ? " DESC" : "";
        after.ifPresent(cursor -> conditions.add("(" + order + ", standard_id, version) "
                + (query.descending() ? "<" : ">") + " (:order, :standard, :number)"));
        return "SELECT * FROM (" + VersionTable.SELECT + ") AS versions"
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + " ORDER BY " + order + way + ", standard_id" + way + ", version" + way + " LIMIT :limit";
    }

    /** Where a piece ended. */
    private record Cursor(Object order, String standard, int version) {
        static String of(Sort sort, StandardVersion last) {
            String order = switch (sort) {
                case STANDARD -> last.ref().id().toString();
                case EFFECTIVE -> last.effective().toString();
                case CHANGED -> String.valueOf(last.changedAt().toEpochMilli());
            };
            return String.join(
                    BETWEEN, order, last.ref().id().toString(), last.ref().version() + "");
        }

        static Cursor read(Sort sort, String text) {
            String[] parts = text.split("\\|", -1);
            try {
                Object order = sort == Sort.CHANGED ? (Object) Long.valueOf(parts[0]) : parts[0];
                return new Cursor(order, parts[1], Integer.parseInt(parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw (RefusedException)
                        new RefusedException(RefusedException.Kind.INVALID, "standard-cursor-unknown", text)
                                .initCause(e);
            }
        }

        void bind(Query select) {
            select.bind("order", order).bind("standard", standard).bind("number", version);
        }
    }
}
