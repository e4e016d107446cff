package dev.caretaker.records;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** A rule of a table that a change broke. */
public enum Constraint {
    /** There is one already. */
    UNIQUE,
    /** What it refers to does not exist, or is still referred to. */
    REFERENCE,
    /** The value is not among those allowed. */
    CHECK,
    /** A value is missing. */
    NOT_NULL;

    /** The rule that a failure broke, on either database; empty where it failed for another reason. */
    public static Optional<Constraint> brokenBy(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return ofSqlite(sqlite);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Constraint> ofSqlite(SQLiteException failure) {
        return switch (failure.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID -> Optional.of(UNIQUE);
            case SQLITE_CONSTRAINT_FOREIGNKEY -> Optional.of(REFERENCE);
            case SQLITE_CONSTRAINT_CHECK -> Optional.of(CHECK);
            case SQLITE_CONSTRAINT_NOTNULL -> Optional.of(NOT_NULL);
            default -> Optional.empty();
        };
    }

    private static Optional<Constraint> ofState(String state) {
        return switch (state) {
            case "23505" -> Optional.of(UNIQUE);
            case "23503" -> Optional.of(REFERENCE);
            case "23514" -> Optional.of(CHECK);
            case "23502" -> Optional.of(NOT_NULL);
            default -> Optional.empty();
        };
    }
}
