package dev.caretaker.records.database;

import dev.caretaker.records.Change;
import dev.caretaker.records.Changes;
import dev.caretaker.records.Records;
import dev.caretaker.records.RecordsException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records over pools of connections. */
final class PooledRecords implements Records {
    private static final Logger LOG = LoggerFactory.getLogger(PooledRecords.class);
    private static final int TRIES = 6;

    private final Pools pools;
    private final Jdbi writing;
    private final Jdbi reading;
    private final Changes changes = new Changes();
    private final InstantSource clock;
    // One for each database: a thread may be in a transaction of one while it writes to another.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    PooledRecords(Pools pools, InstantSource clock) {
        this.pools = pools;
        this.clock = clock;
        writing = Jdbi.create(pools.writers());
        reading = pools.readers().equals(pools.writers()) ? writing : Jdbi.create(pools.readers());
    }

    @Override
    public <T> T inTransaction(Function<Handle, T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("This thread is in a transaction already; use the handle of that one");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (JdbiException e) {
                if (Fault.of(e) != Fault.COLLISION || attempt == TRIES) {
                    throw explained(e);
                }
                LOG.debug("A transaction conflicted with another and is tried again (attempt {})", attempt, e);
                pause(attempt);
            }
        }
    }

    private <T> T once(Function<Handle, T> work) {
        List<Change> news = new ArrayList<>();
        T result;
        try {
            result = writing.inTransaction(handle -> {
                current.set(new Transaction(handle, news));
                return work.apply(handle);
            });
        } finally {
            current.remove();
        }
        // The connection is back in its pool by now, so that a listener may ask for one.
        news.stream().distinct().forEach(changes::publish);
        return result;
    }

    @Override
    public <T> T read(Function<Handle, T> query) {
        try {
            return reading.withHandle(query::apply);
        } catch (JdbiException e) {
            throw explained(e);
        }
    }

    @Override
    public void announce(Handle transaction, Change change) {
        Transaction now = current.get();
        if (now == null || !now.handle().equals(transaction)) {
            throw new IllegalStateException("The change " + change + " must be announced within its transaction");
        }
        now.news().add(change);
    }

    @Override
    public Changes changes() {
        return changes;
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public boolean answers() {
        try {
            return read(handle ->
                            handle.createQuery("SELECT 1").mapTo(Integer.class).one())
                    == 1;
        } catch (JdbiException | RecordsException e) {
            LOG.debug("The database does not answer", e);
            return false;
        }
    }

    @Override
    public void close() {
        pools.close();
    }

    private RuntimeException explained(JdbiException failure) {
        String detail = Database.rootMessage(failure);
        return switch (Fault.of(failure)) {
            case COLLISION -> new RecordsException(RecordsException.Code.BUSY, failure, pools.name());
            case AWAY -> new RecordsException(RecordsException.Code.AWAY, failure, pools.name(), detail);
            case NOT_A_DATABASE -> new RecordsException(RecordsException.Code.NOT_A_DATABASE, failure, pools.name());
            case DISK -> new RecordsException(RecordsException.Code.DISK, failure, pools.name(), detail);
            case OTHER -> failure;
        };
    }

    private static void pause(int attempt) {
        long most = TimeUnit.MILLISECONDS.toNanos(5L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }

    private record Transaction(Handle handle, List<Change> news) {}
}
