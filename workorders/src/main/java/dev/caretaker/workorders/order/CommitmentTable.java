package dev.caretaker.workorders.order;

import dev.caretaker.model.service.ServiceTerms.Sign;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The rows of the service standards that orders were opened under; never changed. */
final class CommitmentTable {
    private CommitmentTable() {}

    static void add(Handle handle, String order, Map<Kind, ServiceCommitment> commitments) {
        commitments.forEach((kind, commitment) -> handle.createUpdate("INSERT INTO work_order_pledge (order_id, kind,"
                        + " standard_id, standard_version, standard_hash, clause, sign, calendar, pauses) VALUES (:order,"
                        + " :kind, :standard, :version, :hash, :clause, :sign, :calendar, :pauses)")
                .bind("order", order)
                .bind("kind", kind.name())
                .bind("standard", commitment.standard().id().toString())
                .bind("version", commitment.standard().version())
                .bind("hash", commitment.standard().hash())
                .bind("clause", commitment.clause())
                .bind("sign", commitment.sign().name())
                .bind("calendar", commitment.calendar().orElse(null))
                .bind("pauses", String.join(",", new TreeSet<>(commitment.pauses())))
                .execute());
    }

    /** What each of some orders was promised. */
    static Map<String, Map<Kind, ServiceCommitment>> of(Handle handle, Collection<String> orders) {
        Map<String, Map<Kind, ServiceCommitment>> commitments = new HashMap<>();
        handle.createQuery("SELECT * FROM work_order_pledge WHERE order_id IN (<orders>)")
                .bindList("orders", List.copyOf(orders))
                .map((row, context) ->
                        new Row(row.getString("order_id"), Kind.valueOf(row.getString("kind")), commitment(row)))
                .forEach(row -> commitments
                        .computeIfAbsent(row.order, id -> new EnumMap<>(Kind.class))
                        .put(row.kind, row.commitment));
        return commitments;
    }

    private static ServiceCommitment commitment(ResultSet row) throws SQLException {
        String pauses = row.getString("pauses");
        return new ServiceCommitment(
                new StandardRef(
                        StandardId.parse(row.getString("standard_id")),
                        row.getInt("standard_version"),
                        row.getString("standard_hash")),
                row.getString("clause"),
                Sign.valueOf(row.getString("sign")),
                Optional.ofNullable(row.getString("calendar")),
                pauses.isEmpty() ? Set.of() : Set.of(pauses.split(",")));
    }

    private record Row(String order, Kind kind, ServiceCommitment commitment) {}
}
