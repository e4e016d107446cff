package dev.caretaker.ingest.embedded;

import dev.caretaker.model.point.PointId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The number and the newest day of every point. It is written before the day files are, and synced to the disk, so that
 * a number in a day file never lacks its meaning. Written by one thread at a time, read by any.
 */
final class Catalogue implements AutoCloseable {
    /** The exclusive lock keeps a second process from handing out the same numbers. */
    private static final List<String> PRAGMAS =
            List.of("busy_timeout=2000", "locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL");

    private final Connection connection;
    private final Map<PointId, Series> all = new ConcurrentHashMap<>();

    /** One point: its number and the newest day it has readings of, in days since the epoch. */
    record Series(int number, long newestDay) {}

    private Catalogue(Connection connection) {
        this.connection = connection;
    }

    static Catalogue open(Path file) throws SQLException {
        Connection connection = Sqlite.open(file, PRAGMAS);
        try {
            Catalogue catalogue = new Catalogue(connection);
            catalogue.load();
            connection.setAutoCommit(false);
            return catalogue;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void load() throws SQLException {
        Sqlite.run(connection, """
                CREATE TABLE IF NOT EXISTS series (
                  number INTEGER PRIMARY KEY, point TEXT NOT NULL UNIQUE, newest_day INTEGER NOT NULL)""");
        Sqlite.run(connection, "PRAGMA user_version=1");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, point, newest_day FROM series")) {
            while (rows.next()) {
                all.put(PointId.parse(rows.getString(2)), new Series(rows.getInt(1), rows.getLong(3)));
            }
        }
    }

    Optional<Series> series(PointId point) {
        return Optional.ofNullable(all.get(point));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Set<PointId> points() {
        return Set.copyOf(all.keySet());
    }

    /** Makes sure that every point has a number and is known to have readings on the day. */
    void enter(Map<PointId, Long> newestDays) throws SQLException {
        Map<PointId, Series> entered = new HashMap<>();
        int next = all.size();
        for (Map.Entry<PointId, Long> newest : newestDays.entrySet()) {
            Series known = all.get(newest.getKey());
            if (known == null) {
                entered.put(newest.getKey(), new Series(++next, newest.getValue()));
            } else if (known.newestDay() < newest.getValue()) {
                entered.put(newest.getKey(), new Series(known.number(), newest.getValue()));
            }
        }
        if (!entered.isEmpty()) {
            write(entered);
            all.putAll(entered);
        }
    }

    private void write(Map<PointId, Series> entered) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO series (number, point, newest_day) VALUES (?, ?, ?)
                ON CONFLICT (number) DO UPDATE SET newest_day = excluded.newest_day""")) {
            for (Map.Entry<PointId, Series> one : entered.entrySet()) {
                insert.setInt(1, one.getValue().number());
                insert.setString(2, one.getKey().toString());
                insert.setLong(3, one.getValue().newestDay());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            rollback();
            throw e;
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // SQLite has rolled back by itself when the disk was full; there is nothing left to undo.
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
