package dev.caretaker.records.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** What a failure of the database means for the one who asked. */
enum Fault {
    /** It could not be put in line with the work of others: the same work may succeed when tried again. */
    COLLISION,
    /** It cannot be reached. */
    AWAY,
    /** The file is something else. */
    NOT_A_DATABASE,
    /** The disk is full or broken. */
    DISK,
    /** Our own mistake, or no failure of the database at all. */
    OTHER;

    static Fault of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return ofSqlite(sqlite);
            }
            if (cause instanceof SQLTransientConnectionException) {
                Fault deeper = of(cause.getCause());
                return deeper == OTHER ? AWAY : deeper;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
        }
        return OTHER;
    }

    private static Fault ofSqlite(SQLiteException failure) {
        return switch (failure.getResultCode().code & 0xff) {
            case 5, 6 -> COLLISION;
            case 26, 11 -> NOT_A_DATABASE;
            case 8, 10, 13, 14 -> DISK;
            default -> OTHER;
        };
    }

    private static Fault ofState(String state) {
        return switch (state) {
            case "40001", "40P01", "55P03" -> COLLISION;
            case "57P01", "57P02", "57P03", "53300", "28000", "28P01", "3D000" -> AWAY;
            case "53100", "58030" -> DISK;
            default -> state.startsWith("08") ? AWAY : OTHER;
        };
    }
}
