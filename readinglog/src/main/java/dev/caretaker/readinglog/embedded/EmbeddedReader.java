package dev.caretaker.readinglog.embedded;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.LogSlice;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads from memory what is there, and the rest from the segments. */
final class EmbeddedReader implements LogReader {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedReader.class);

    private final EmbeddedLog log;
    private final LongConsumer done;
    private final Frames frames = new Frames();
    private volatile long position;
    private volatile long passed;
    private volatile Runnable told = EmbeddedReader::nobody;
    private @Nullable SegmentScanner scanner;
    private Optional<Segment> scanning = Optional.empty();
    private long scanned;

    EmbeddedReader(EmbeddedLog log, long position, LongConsumer done) {
        this.log = log;
        this.position = position;
        this.passed = position;
        this.done = done;
    }

    @Override
    public LogSlice read(int most) {
        List<Reading> readings = new ArrayList<>();
        long from = position;
        long at = Math.max(from, log.begin());
        long end = log.end();
        while (at < end && readings.size() < most) {
            Optional<Frames.Frame> found = frameOf(at);
            if (found.isEmpty()) {
                if (!readings.isEmpty()) {
                    break;
                }
                at = log.segmentAfter(at);
            } else {
                Frames.Frame frame = found.get();
                int within = (int) (at - frame.offset());
                readings.addAll(
                        frame.readings().subList(within, frame.readings().size()));
                at = frame.next();
            }
        }
        position = at;
        return new LogSlice(at - readings.size() - from, List.copyOf(readings), at);
    }

    private Optional<Frames.Frame> frameOf(long offset) {
        Optional<Frames.Frame> latest = log.latest(offset);
        if (latest.isPresent()) {
            letGo();
            return latest;
        }
        try {
            return onDisk(offset);
        } catch (NoSuchFileException e) {
            // Given up a moment ago, because the quota was used up.
            return Optional.empty();
        } catch (IOException e) {
            letGo();
            throw Failures.of(log.directory(), e);
        } catch (DamagedFrameException e) {
            letGo();
            LOG.error(
                    "A file of the reading log is damaged at offset {} ({}). What follows in it is lost to those who have"
                            + " not read it yet; it is counted as not stored. Check the disk.",
                    offset,
                    e.getMessage());
            return Optional.empty();
        }
    }

    /** A segment ends where the next one begins, whatever a write that failed has left behind that. */
    private Optional<Frames.Frame> onDisk(long offset) throws IOException {
        Optional<Segment> segment = log.segmentOf(offset);
        if (scanner == null || scanned > offset || !segment.equals(scanning)) {
            open(segment);
        }
        Optional<Frames.Frame> frame = next();
        while (frame.isPresent() && frame.get().next() <= offset) {
            frame = next();
        }
        return frame.filter(one -> one.offset() <= offset);
    }

    private Optional<Frames.Frame> next() throws IOException {
        Optional<Frames.Frame> frame = scanner == null ? Optional.empty() : scanner.next();
        frame.ifPresent(one -> scanned = one.next());
        return frame;
    }

    private void open(Optional<Segment> segment) throws IOException {
        letGo();
        scanning = segment;
        if (segment.isPresent()) {
            Optional<FileChannel> channel = segment.get().open();
            channel.ifPresent(open -> scanner = new SegmentScanner(open, frames));
            scanned = segment.get().first();
        }
    }

    @Override
    public void close() {
        letGo();
        log.leave(this);
    }

    private void letGo() {
        if (scanner == null) {
            return;
        }
        try {
            scanner.close();
        } catch (IOException e) {
            LOG.debug("A segment could not be closed", e);
        }
        scanner = null;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void seek(long offset) {
        position = Math.max(log.begin(), Math.min(offset, log.end()));
    }

    @Override
    public void passed(long offset) {
        passed = offset;
        done.accept(offset);
    }

    /** How many readings it is not done with. */
    long open() {
        return Math.max(0, log.end() - Math.max(passed, log.begin()));
    }

    @Override
    public long lag() {
        return Math.max(0, log.end() - Math.max(position, log.begin()));
    }

    @Override
    public void whenMore(Runnable somebody) {
        told = somebody;
    }

    void more() {
        told.run();
    }

    private static void nobody() {}
}
