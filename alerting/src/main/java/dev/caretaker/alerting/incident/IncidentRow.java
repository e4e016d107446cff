package dev.caretaker.alerting.incident;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads rows of the incident table. */
final class IncidentRow {
    static final String COLUMNS =
            "id, version, standard_id, standard_version, standard_hash, subject, state, opened_at, "
                    + "recovered_at, recurrence, acknowledged_by, evidence";

    private IncidentRow() {}

    static Incident read(ResultSet row) throws SQLException {
        return new Incident(
                row.getString("id"),
                row.getLong("version"),
                new StandardRef(
                        StandardId.parse(row.getString("standard_id")),
                        row.getInt("standard_version"),
                        row.getString("standard_hash")),
                PointId.parse(row.getString("subject")),
                IncidentState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                instant(row, "recovered_at"),
                row.getInt("recurrence"),
                Optional.ofNullable(row.getString("acknowledged_by")),
                EvidenceJson.read(row.getString("evidence")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
