package dev.caretaker.gateway.intake;

import dev.caretaker.records.Change;
import dev.caretaker.records.Changes;
import dev.caretaker.records.Records;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Records whose first transaction throws an error. */
final class FailingOnce implements Records {
    private final Records records;
    private final AtomicBoolean failed = new AtomicBoolean();

    FailingOnce(Records records) {
        this.records = records;
    }

    boolean failed() {
        return failed.get();
    }

    @Override
    public <T> T inTransaction(Function<Handle, T> work) {
        if (failed.compareAndSet(false, true)) {
            throw new StackOverflowError("told to fail");
        }
        return records.inTransaction(work);
    }

    @Override
    public <T> T read(Function<Handle, T> query) {
        return records.read(query);
    }

    @Override
    public void announce(Handle transaction, Change change) {
        records.announce(transaction, change);
    }

    @Override
    public Changes changes() {
        return records.changes();
    }

    @Override
    public InstantSource clock() {
        return records.clock();
    }

    @Override
    public boolean answers() {
        return records.answers();
    }

    @Override
    public void close() {
        records.close();
    }
}
