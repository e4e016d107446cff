package dev.caretaker.readinglog.embedded;

import dev.caretaker.model.reading.Reading;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the segment that grows. What could not be written whole is cut off again: behind it nothing would be found.
 * For one thread.
 */
final class SegmentWriter implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentWriter.class);
    private static final int BUFFER = 1 << 18;

    private final Segment segment;
    private final FileChannel channel;
    private final Frames frames;
    private final boolean durable;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private long written = Segment.HEAD;

    /** Makes a segment. */
    SegmentWriter(Segment segment, Frames frames, boolean durable) throws IOException {
        this.segment = segment;
        this.frames = frames;
        this.durable = durable;
        channel = segment.create();
    }

    /** The bytes that are safe. */
    long written() {
        return written;
    }

    /** Appends batches, the first at an offset; when it returns they are as safe as is wished. */
    void append(long offset, List<List<Reading>> batches) throws IOException {
        ByteBuffer bytes = encode(offset, batches);
        int size = bytes.remaining();
        while (bytes.hasRemaining()) {
            int unused = channel.write(bytes);
        }
        if (durable) {
            channel.force(false);
        }
        written += size;
    }

    private ByteBuffer encode(long offset, List<List<Reading>> batches) {
        int size = batches.stream().mapToInt(frames::size).sum();
        if (size > buffer.capacity()) {
            buffer = ByteBuffer.allocateDirect(Integer.highestOneBit(size) * 2);
        }
        buffer.clear();
        long next = offset;
        for (List<Reading> batch : batches) {
            frames.write(next, batch, buffer);
            next += batch.size();
        }
        return buffer.flip();
    }

    /** Ends the segment after a failure, with what is safe in it. Nobody knows what a disk that failed has kept of the rest. */
    void abandon() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("The file {} could not be closed", segment.path(), e);
        }
        try (FileChannel again = FileChannel.open(segment.path(), StandardOpenOption.WRITE)) {
            FileChannel unused = again.truncate(written);
        } catch (IOException e) {
            // Its readers end before that, and a start cuts it off.
            LOG.debug("The file {} could not be cut after {} bytes", segment.path(), written, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
