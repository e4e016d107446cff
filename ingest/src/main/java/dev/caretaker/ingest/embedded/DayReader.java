package dev.caretaker.ingest.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection that reads a day file, beside the one that writes it. */
final class DayReader implements AutoCloseable {
    private static final List<String> PRAGMAS = List.of("busy_timeout=5000", "cache_size=-4096");

    private static final String ROWS = """
            SELECT ts, value, received, quality FROM sample
            WHERE sid = ? AND ts >= ? AND ts < ? ORDER BY ts LIMIT ?""";
    private static final String LATEST = """
            SELECT ts, value, received, quality FROM sample
            WHERE sid = ? ORDER BY ts DESC LIMIT 1""";
    /** Beside max(ts) SQLite takes the other columns from the row that has it. */
    private static final String WINDOWS = """
            SELECT ts - ((ts % ?1) + ?1) % ?1 AS start,
                   count(value), sum(value), min(value), max(value)
            FROM sample WHERE sid = ?2 AND ts >= ?3 AND ts < ?4 GROUP BY start ORDER BY start LIMIT ?5""";

    private static final String LAST_OF_WINDOWS = """
            SELECT ts - ((ts % ?1) + ?1) % ?1 AS start, max(ts), value
            FROM sample WHERE sid = ?2 AND ts >= ?3 AND ts < ?4 GROUP BY start ORDER BY start LIMIT ?5""";

    private final long day;
    private final Connection connection;

    private DayReader(long day, Connection connection) {
        this.day = day;
        this.connection = connection;
    }

    /** A stretch of time of a series: its number, the start, the end (not included), the most rows. */
    record Stretch(int series, long from, long to, long limit) {}

    static DayReader open(long day, Path file) throws SQLException {
        Connection connection = Sqlite.open(file, PRAGMAS);
        try {
            // A process that was killed may have left a file without its table.
            Sqlite.run(connection, Row.TABLE);
            Sqlite.run(connection, "PRAGMA query_only=true");
            return new DayReader(day, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    long day() {
        return day;
    }

    List<Row> rows(Stretch stretch) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setInt(1, stretch.series());
            query.setLong(2, stretch.from());
            query.setLong(3, stretch.to());
            query.setLong(4, stretch.limit());
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(row(stretch.series(), found));
                }
            }
            return rows;
        }
    }

    Optional<Row> latest(int series) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setInt(1, series);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(row(series, found)) : Optional.empty();
            }
        }
    }

    /** What each window of a width holds, oldest first. */
    List<WindowPart> windows(Stretch stretch, long width) throws SQLException {
        try (PreparedStatement query = windowQuery(WINDOWS, stretch, width);
                ResultSet found = query.executeQuery()) {
            List<WindowPart> parts = new ArrayList<>();
            while (found.next()) {
                parts.add(new WindowPart(
                        found.getLong(1),
                        found.getLong(2),
                        found.getDouble(3),
                        found.getDouble(4),
                        found.getDouble(5),
                        Double.NaN));
            }
            return parts;
        }
    }

    /** The last value of each window of a width, oldest first. */
    List<WindowPart> lastOfWindows(Stretch stretch, long width) throws SQLException {
        try (PreparedStatement query = windowQuery(LAST_OF_WINDOWS, stretch, width);
                ResultSet found = query.executeQuery()) {
            List<WindowPart> parts = new ArrayList<>();
            while (found.next()) {
                parts.add(new WindowPart(found.getLong(1), 1, Double.NaN, Double.NaN, Double.NaN, found.getDouble(3)));
            }
            return parts;
        }
    }

    private PreparedStatement windowQuery(String sql, Stretch stretch, long width) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setLong(1, width);
        query.setInt(2, stretch.series());
        query.setLong(3, stretch.from());
        query.setLong(4, stretch.to());
        query.setLong(5, stretch.limit());
        return query;
    }

    private static Row row(int series, ResultSet found) throws SQLException {
        return new Row(series, found.getLong(1), found.getDouble(2), found.getLong(3), found.getInt(4));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
