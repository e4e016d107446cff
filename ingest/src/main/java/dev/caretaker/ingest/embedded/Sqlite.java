package dev.caretaker.ingest.embedded;

import dev.caretaker.ingest.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens SQLite files and says what went wrong with them. */
final class Sqlite {
    private Sqlite() {}

    static Connection open(Path file, List<String> pragmas) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute("PRAGMA " + pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * What to tell the operator. Every failure of a file can be mended from outside (free the disk, give the right
     * back, move a damaged file away), so trying again can always help.
     */
    static StoreException failure(Path place, SQLException cause) {
        SQLiteErrorCode code = cause instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        StoreException.Code what = switch (code.code & 0xff) {
            case 13 -> StoreException.Code.DISK_FULL;
            case 10 -> StoreException.Code.DISK;
            case 8, 14, 23 -> StoreException.Code.NOT_WRITABLE;
            case 5, 6 -> StoreException.Code.IN_USE;
            case 11, 26 -> StoreException.Code.DAMAGED;
            default -> StoreException.Code.FILES;
        };
        return new StoreException(what, cause, place.toString(), String.valueOf(cause.getMessage()));
    }
}
