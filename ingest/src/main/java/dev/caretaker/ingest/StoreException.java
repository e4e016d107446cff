package dev.caretaker.ingest;

import org.jspecify.annotations.Nullable;

/** The telemetry store did not do what was asked. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean again;

    /** A failure with what to check, and whether trying again can help. */
    public StoreException(String what, boolean again, @Nullable Throwable cause) {
        super(what, cause);
        this.again = again;
    }

    /** Whether trying again can help. */
    public boolean again() {
        return again;
    }
}
