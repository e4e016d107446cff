package dev.caretaker.readinglog.embedded;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.readinglog.LogException;
import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.ReadingLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading log in segments on the disk of this machine. Whoever appends leaves the batch in a queue; {@link #commit()}
 * writes all that waits there together and waits for the disk once. It is called on one thread at a time, that of
 * {@link ReadingLogVerticle}. A batch can be read when it is safe, not before.
 */
public final class EmbeddedLog implements ReadingLog {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedLog.class);
    private static final long BETWEEN_POSITIONS = TimeUnit.SECONDS.toNanos(1);

    private final Path directory;
    private final LogSettings settings;
    private final Meters meters;
    private final Frames frames = new Frames();
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final NavigableMap<Long, Segment> segments = new ConcurrentSkipListMap<>();
    private final List<EmbeddedReader> readers = new CopyOnWriteArrayList<>();
    private final Tail tail;
    private final Positions positions;
    private volatile long end;
    private volatile Runnable committer = EmbeddedLog::nobody;
    private volatile boolean closed;
    private volatile boolean succeeds = true;
    private @Nullable SegmentWriter writer;

    private EmbeddedLog(Path directory, LogSettings settings, MeterRegistry registry) throws IOException {
        this.directory = directory;
        this.settings = settings;
        tail = new Tail(settings.memory());
        meters = new Meters(registry);
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(directory)) {
            files.flatMap(file -> Segment.of(file).stream()).forEach(one -> segments.put(one.first(), one));
        }
        end = segments.isEmpty() ? 0 : Recovery.end(segments.lastEntry().getValue());
        positions = new Positions(directory, settings.readers(), begin());
        meters.gauges(this, registry);
    }

    /** Opens the log in a directory, which need not exist. What a process that died had not finished is cut off. */
    public static EmbeddedLog open(Path directory, LogSettings settings, MeterRegistry registry) {
        try {
            return new EmbeddedLog(directory, settings, registry);
        } catch (IOException e) {
            throw new LogException(LogException.Code.DIRECTORY, e, directory.toString(), String.valueOf(e));
        }
    }

    @Override
    public CompletionStage<Void> accept(List<Reading> batch) {
        if (batch.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        Waiting given = new Waiting(List.copyOf(batch), new CompletableFuture<>());
        waiting.add(given);
        committer.run();
        return given.done.minimalCompletionStage();
    }

    /** Has somebody told, on the thread of whoever appends, that batches wait to be written; and at once, where some do. */
    void whenWaiting(Runnable told) {
        committer = told;
        told.run();
    }

    /** Nobody writes what waits until somebody says so again. */
    void nobodyWrites() {
        committer = EmbeddedLog::nobody;
    }

    private static void nobody() {}

    /** Writes all that waits, and tells those who gave it how that went. For one thread at a time. */
    void commit() {
        List<Waiting> group = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        if (group.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        try {
            append(group);
        } catch (IOException e) {
            fail(group, Failures.of(directory, e));
            return;
        } catch (RuntimeException | Error e) {
            // Those who gave it are told, and give it again.
            fail(group, e);
            return;
        }
        meters.committed(
                System.nanoTime() - start,
                group.stream().mapToInt(one -> one.readings.size()).sum());
        succeeds = true;
        group.forEach(one -> one.done.complete(null));
        readers.forEach(EmbeddedReader::more);
    }

    private void append(List<Waiting> group) throws IOException {
        if (closed) {
            throw new LogException(LogException.Code.CLOSED, null);
        }
        SegmentWriter open = writer();
        open.append(end, group.stream().map(Waiting::readings).toList());
        long next = end;
        for (Waiting one : group) {
            tail.add(new Frames.Frame(next, one.readings));
            next += one.readings.size();
        }
        end = next;
    }

    private void fail(List<Waiting> group, Throwable cause) {
        succeeds = false;
        meters.failed();
        if (writer != null) {
            writer.abandon();
            writer = null;
        }
        group.forEach(one -> one.done.completeExceptionally(cause));
    }

    private SegmentWriter writer() throws IOException {
        if (writer != null && writer.written() >= settings.segment()) {
            writer.close();
            writer = null;
            giveUpBeyondQuota();
        }
        if (writer == null) {
            Segment fresh = Segment.at(directory, end);
            writer = new SegmentWriter(fresh, frames, settings.durable());
            segments.put(fresh.first(), fresh);
            if (settings.durable()) {
                try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        }
        return writer;
    }

    /** The oldest goes when there is more than is kept for a reader that stays behind; it learns how much it missed. */
    private void giveUpBeyondQuota() {
        long bytes = bytes();
        while (bytes > settings.quota() && segments.size() > 1) {
            Segment oldest = segments.firstEntry().getValue();
            LOG.error(
                    "The reading log keeps {} bytes for readers that have fallen behind, which is more than its quota; its"
                            + " oldest readings, before offset {}, are given up",
                    bytes,
                    segments.higherKey(oldest.first()));
            bytes -= size(oldest);
            remove(oldest);
            meters.givenUp();
        }
    }

    private void remove(Segment segment) {
        try {
            segments.remove(segment.first());
            boolean unused = Files.deleteIfExists(segment.path());
        } catch (IOException e) {
            LOG.warn("The file {} of the reading log is not needed any more and cannot be deleted", segment.path(), e);
        }
    }

    /** How many bytes it keeps. */
    long bytes() {
        return segments.values().stream().mapToLong(EmbeddedLog::size).sum();
    }

    private static long size(Segment segment) {
        try {
            return Files.size(segment.path());
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public LogReader reader(String name) {
        EmbeddedReader reader = reader(positions.of(name), new Done(name));
        meters.open(name, reader);
        return reader;
    }

    @Override
    public LogReader follow() {
        return reader(end, any -> {});
    }

    private EmbeddedReader reader(long position, LongConsumer done) {
        EmbeddedReader reader = new EmbeddedReader(this, position, done);
        readers.add(reader);
        return reader;
    }

    @Override
    public long begin() {
        Map.Entry<Long, Segment> first = segments.firstEntry();
        return first == null ? end : first.getKey();
    }

    @Override
    public long end() {
        return end;
    }

    /** Whether what was appended last is safe; where not, the MQTT broker keeps what comes. */
    public boolean succeeds() {
        return succeeds;
    }

    Path directory() {
        return directory;
    }

    Optional<Frames.Frame> latest(long offset) {
        return tail.at(offset);
    }

    Optional<Segment> segmentOf(long offset) {
        return Optional.ofNullable(segments.floorEntry(offset)).map(Map.Entry::getValue);
    }

    /** Where the segment begins that follows the one of an offset; the end of the log behind the last. */
    long segmentAfter(long offset) {
        Long next = segments.higherKey(offset);
        return next == null ? end : next;
    }

    void leave(EmbeddedReader reader) {
        readers.remove(reader);
    }

    private void forgetPassed() {
        long passed = positions.passedByAll();
        for (Segment segment : List.copyOf(segments.values())) {
            Long next = segments.higherKey(segment.first());
            if (next != null && next <= passed) {
                remove(segment);
            }
        }
    }

    /** Whoever writes, and whoever reads, must be gone by now. What still waits is written. */
    @Override
    public void close() {
        commit();
        closed = true;
        readers.forEach(EmbeddedReader::close);
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw Failures.of(directory, e);
            }
            writer = null;
        }
    }

    /** Stores how far a reader is, not more often than once a second while it reads on. */
    private final class Done implements LongConsumer {
        private final String name;
        private long stored = System.nanoTime() - BETWEEN_POSITIONS;

        Done(String name) {
            this.name = name;
        }

        @Override
        public void accept(long offset) {
            long now = System.nanoTime();
            if (now - stored < BETWEEN_POSITIONS && offset < end) {
                return;
            }
            stored = now;
            positions.store(name, offset);
            forgetPassed();
        }
    }

    /** A batch that waits to be written, and whoever waits for that. */
    private record Waiting(List<Reading> readings, CompletableFuture<Void> done) {}
}
