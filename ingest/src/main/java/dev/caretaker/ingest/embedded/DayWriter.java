package dev.caretaker.ingest.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The one connection that writes a day file. */
final class DayWriter implements AutoCloseable {
    /** Checkpoints are rare and the cache holds a day's hot pages: measured to double the rate of the defaults. */
    private static final List<String> PRAGMAS = List.of(
            "busy_timeout=5000",
            "journal_mode=WAL",
            "synchronous=NORMAL",
            "wal_autocheckpoint=20000",
            "cache_size=-65536");

    private static final String UPSERT = """
            INSERT INTO sample (sid, ts, value, received, quality) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (sid, ts) DO UPDATE
            SET value = excluded.value, received = excluded.received, quality = excluded.quality""";

    private final Connection connection;
    private final PreparedStatement upsert;

    private DayWriter(Connection connection, PreparedStatement upsert) {
        this.connection = connection;
        this.upsert = upsert;
    }

    static DayWriter open(Path file, List<String> more) throws SQLException {
        List<String> pragmas = new ArrayList<>(PRAGMAS);
        pragmas.addAll(more);
        Connection connection = Sqlite.open(file, pragmas);
        try {
            Sqlite.run(connection, Row.TABLE);
            connection.setAutoCommit(false);
            return new DayWriter(connection, connection.prepareStatement(UPSERT));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Writes rows in one transaction; of rows with the same key the last in the list wins. */
    void write(List<Row> rows) throws SQLException {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Row.BY_KEY);
        for (Row row : sorted) {
            upsert.setInt(1, row.series());
            upsert.setLong(2, row.time());
            upsert.setDouble(3, row.value());
            upsert.setLong(4, row.received());
            upsert.setInt(5, row.quality());
            upsert.addBatch();
        }
        upsert.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        // Closing without a commit rolls an open transaction back.
        connection.close();
    }
}
