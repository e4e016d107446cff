package dev.caretaker.rejudging.backtest;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.judging.scope.Editions;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Change;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.rejudging.backtest.run.BacktestResult;
import dev.caretaker.rejudging.backtest.run.Backtester;
import dev.caretaker.rejudging.backtest.run.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs backtests, one after the other, and keeps what came of them. */
public final class BacktestJobs implements Backtests, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BacktestJobs.class);
    private static final int LONGEST_QUEUE = 20;

    private final Records records;
    private final Backtester backtester;
    private final Supplier<Library> library;
    private final Consumer<Job> finished;
    private final Map<String, Progress> live = new LinkedHashMap<>();
    private final ExecutorService runner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("backtests").daemon().factory());

    private BacktestJobs(Records records, Backtester backtester, Ties ties) {
        this.records = records;
        this.backtester = backtester;
        library = ties.library();
        finished = ties.finished();
    }

    /** Opens the desk; what a service that stopped left undone is over. */
    public static BacktestJobs open(Records records, Backtester backtester, Ties ties) {
        int left = records.inTransaction(
                handle -> JobTable.interrupt(handle, records.clock().instant()));
        if (left > 0) {
            LOG.info(
                    "{} backtests did not finish before the last stop and are marked as interrupted; start them"
                            + " again in the console",
                    left);
        }
        return new BacktestJobs(records, backtester, ties);
    }

    @Override
    public Job request(Standard draft, Period period, Actor by) {
        Job job = new Job(
                UUID.randomUUID().toString(),
                draft.ref(),
                period,
                JobState.QUEUED,
                new Job.Request(by, records.clock().instant()),
                Job.Execution.NOT_YET,
                Optional.empty());
        Progress progress = new Progress();
        synchronized (live) {
            if (live.size() >= LONGEST_QUEUE) {
                throw new RefusedException(
                        RefusedException.Kind.CONFLICT, "backtest-queue-full", String.valueOf(LONGEST_QUEUE));
            }
            records.inTransaction(handle -> {
                if (JobTable.busy(handle, by)) {
                    throw new RefusedException(RefusedException.Kind.CONFLICT, "backtest-busy");
                }
                return announced(handle, job.id(), JobTable.insert(handle, job));
            });
            live.put(job.id(), progress);
        }
        runner.execute(() -> run(job, draft, progress));
        return job;
    }

    @Override
    public Optional<Job> find(String id) {
        return records.read(handle -> JobTable.find(handle, id));
    }

    @Override
    public List<Job> of(StandardId standard, int limit) {
        return records.read(handle -> JobTable.of(handle, standard, limit));
    }

    @Override
    public Job cancel(String id) {
        synchronized (live) {
            Optional.ofNullable(live.get(id)).ifPresent(Progress::cancel);
        }
        finish(id, JobState.CANCELLED, Optional.empty());
        return find(id).orElseThrow(() -> new RefusedException(RefusedException.Kind.UNKNOWN, "backtest-unknown", id));
    }

    @Override
    public Optional<Standing> standing(String id) {
        synchronized (live) {
            return Optional.ofNullable(live.get(id))
                    .map(progress -> new Standing(new ArrayList<>(live.keySet()).indexOf(id), progress));
        }
    }

    @Override
    public Suggestion suggest(Standard standard, Period period) {
        return new Suggesting(backtester).run(standard, period, new Progress());
    }

    private void run(Job job, Standard draft, Progress progress) {
        try {
            if (begin(job.id())) {
                BacktestResult result = backtester.run(draft, inForce(draft), job.period(), progress);
                finish(
                        job.id(),
                        JobState.DONE,
                        Optional.of(BacktestJson.of(result).toString()));
                find(job.id()).filter(one -> one.state() == JobState.DONE).ifPresent(finished);
            }
        } catch (CancellationException e) {
            finish(job.id(), JobState.CANCELLED, Optional.empty());
        } catch (RuntimeException e) {
            LOG.error("Backtest {} of {} failed", job.id(), job.standard(), e);
            finish(job.id(), JobState.FAILED, Optional.empty());
        } finally {
            synchronized (live) {
                live.remove(job.id());
            }
        }
    }

    private boolean begin(String id) {
        Instant now = records.clock().instant();
        return records.inTransaction(handle -> {
            boolean started = JobTable.start(handle, id, now);
            int unused = announced(handle, id, started ? 1 : 0);
            return started;
        });
    }

    @CanIgnoreReturnValue
    private boolean finish(String id, JobState state, Optional<String> summary) {
        JobTable.Ending ending = new JobTable.Ending(records.clock().instant(), summary);
        return records.inTransaction(handle -> announced(handle, id, JobTable.finish(handle, id, state, ending))) > 0;
    }

    private int announced(Handle handle, String id, int changed) {
        if (changed > 0) {
            records.announce(handle, new Change("backtest", id));
        }
        return changed;
    }

    private List<Edition> inForce(Standard draft) {
        return Editions.of(library.get()).stream()
                .filter(one -> one.standard().ref().id().equals(draft.ref().id()))
                .toList();
    }

    /** Stops what runs; it is found interrupted by the next start. */
    @Override
    public void close() {
        synchronized (live) {
            live.values().forEach(Progress::cancel);
        }
        runner.shutdown();
        try {
            if (!runner.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A backtest did not stop in time; it is marked as interrupted at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What the desk is tied to.
     *
     * @param library the versions that were published
     * @param finished is told of each that is done, with its result
     */
    public record Ties(Supplier<Library> library, Consumer<Job> finished) {}
}
