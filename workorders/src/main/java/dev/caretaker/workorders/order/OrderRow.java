package dev.caretaker.workorders.order;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Response.OrderTerms;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.records.Actor;
import dev.caretaker.workorders.clock.Pause;
import dev.caretaker.workorders.clock.PauseReason;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import dev.caretaker.workorders.clock.ServiceTargets.Target;
import dev.caretaker.workorders.clock.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads an order out of its row; its pauses are in rows of their own. */
final class OrderRow {
    private OrderRow() {}

    static Order read(ResultSet row, StatementContext context) throws SQLException {
        return new Order(
                ticket(row),
                row.getLong("version"),
                WorkOrderState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("assignee")),
                row.getLong("self_cleared") == 1,
                progress(row),
                breached(row));
    }

    static Pause pause(ResultSet row) throws SQLException {
        return new Pause(
                PauseReason.valueOf(row.getString("reason")),
                new Span(Instant.ofEpochMilli(row.getLong("from_at")), instant(row, "until_at")));
    }

    static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                row.getString("id"),
                row.getLong("number"),
                breach(row),
                new OrderTerms(
                        row.getString("trade"),
                        Priority.valueOf(row.getString("priority")),
                        Optional.ofNullable(row.getString("procedure_ref")),
                        Optional.ofNullable(row.getString("skill"))),
                new Ticket.ClockTargets(
                        row.getString("target_table"),
                        new Target(
                                Duration.ofMillis(row.getLong("respond_within")),
                                Duration.ofMillis(row.getLong("resolve_within"))),
                        Map.of()),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Optional.ofNullable(row.getString("previous")));
    }

    private static Ticket.Breach breach(ResultSet row) throws SQLException {
        return new Ticket.Breach(
                row.getString("incident"),
                new StandardRef(
                        StandardId.parse(row.getString("standard_id")),
                        row.getInt("standard_version"),
                        row.getString("standard_hash")),
                row.getString("clause"),
                Severity.valueOf(row.getString("severity")),
                PointId.parse(row.getString("subject")));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String by = row.getString("completed_by");
        Optional<Progress.Completion> completion =
                instant(row, "completed_at").map(at -> new Progress.Completion(at, Actor.parse(by)));
        return new Progress(
                instant(row, "accepted_at"),
                instant(row, "arrived_at"),
                completion,
                instant(row, "ended_at"),
                List.of());
    }

    private static Set<Kind> breached(ResultSet row) throws SQLException {
        Set<Kind> breached = EnumSet.noneOf(Kind.class);
        if (row.getLong("respond_breached") == 1) {
            breached.add(Kind.RESPONSE);
        }
        if (row.getLong("resolve_breached") == 1) {
            breached.add(Kind.RESOLUTION);
        }
        return breached;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
