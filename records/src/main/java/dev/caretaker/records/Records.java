package dev.caretaker.records;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The open database. SQL is blocking: call it from virtual threads, never from an event loop. */
public interface Records extends AutoCloseable {

    /**
     * Runs work in one transaction: all of it is kept, or, when it throws, none. The work may run more than once: when
     * the database could not serialise it with others it is rolled back and tried again, a bounded number of times. A
     * transaction does not nest: what belongs to it takes its handle.
     */
    @CanIgnoreReturnValue
    <T> T inTransaction(Function<Handle, T> work);

    /** Runs a query. It sees what is committed and cannot write. */
    <T> T read(Function<Handle, T> query);

    /** Publishes news to {@link #changes()} once the transaction is committed; never when it is rolled back. */
    void announce(Handle transaction, Change change);

    /** The news of what changed in this process. */
    Changes changes();

    /** The clock that stamps records. */
    InstantSource clock();

    /** Whether the database answers. */
    boolean answers();

    @Override
    void close();
}
