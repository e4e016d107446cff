package dev.caretaker.records;

import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The open database. SQL is blocking: call it from virtual threads, never from an event loop. */
public interface Records extends AutoCloseable {

    /** Runs work in one transaction: all of it is kept, or, when it throws, none. */
    <T> T inTransaction(Function<Handle, T> work);

    /** Runs a query. */
    <T> T read(Function<Handle, T> query);

    /** The news of what changed in this process. */
    Changes changes();

    /** The clock that stamps records. */
    InstantSource clock();

    /** Whether the database answers. */
    boolean answers();

    @Override
    void close();
}
