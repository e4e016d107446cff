package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Course;
import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.DeviationReason;
import dev.caretaker.alerting.deviation.plan.Grounds;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Repeat;
import dev.caretaker.alerting.deviation.plan.Signature;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of the table of deviations, read. */
final class DeviationRow {
    private DeviationRow() {}

    static Deviation read(ResultSet row, StatementContext context) throws SQLException {
        return new Deviation(
                row.getString("id"), row.getLong("version"), row.getLong("number"), proposal(row), progress(row));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        Coverage coverage = new Coverage(
                new PlaceId(row.getString("place")),
                text(row, "point").map(PointId::parse),
                text(row, "standard_id").map(StandardId::parse),
                text(row, "discipline").map(Discipline::valueOf),
                row.getLong("life_safety") == 1);
        Duration lasts = Duration.ofMillis(row.getLong("lasts"));
        Course course = new Course(
                Instant.ofEpochMilli(row.getLong("from_at")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                text(row, "recurrence").map(rule -> new Repeat(rule, lasts)));
        Grounds grounds = new Grounds(
                DeviationReason.valueOf(row.getString("reason")), row.getString("words"), text(row, "evidence"));
        return new Proposal(DeviationKind.valueOf(row.getString("kind")), coverage, course, grounds);
    }

    private static Deviation.Progress progress(ResultSet row) throws SQLException {
        Instant approvedAt = Instant.ofEpochMilli(row.getLong("approved_at"));
        long ended = row.getLong("ended_at");
        Optional<Instant> endedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        return new Deviation.Progress(
                DeviationState.valueOf(row.getString("state")),
                new Signature(
                        Actor.parse(row.getString("requested_by")), Instant.ofEpochMilli(row.getLong("requested_at"))),
                text(row, "approved_by").map(by -> new Signature(Actor.parse(by), approvedAt)),
                endedAt,
                text(row, "continues"),
                row.getLong("reminded") == 1);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
