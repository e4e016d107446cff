package dev.caretaker.readinglog.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Reads the frames of one segment, one after the other. For one thread. */
final class SegmentScanner implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final Frames frames;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long behind = Segment.HEAD;

    /** Reads what is behind the head of an open segment, and closes it in the end. */
    SegmentScanner(FileChannel channel, Frames frames) {
        this.channel = channel;
        this.frames = frames;
    }

    /**
     * The next frame; empty where there is no whole one any more, or not yet.
     *
     * @throws DamagedFrameException where the bytes are no frame
     */
    Optional<Frames.Frame> next() throws IOException {
        int before = buffer.position();
        Optional<Frames.Frame> frame = frames.read(buffer);
        while (frame.isEmpty() && fill()) {
            before = buffer.position();
            frame = frames.read(buffer);
        }
        if (frame.isPresent()) {
            behind += buffer.position() - before;
        }
        return frame;
    }

    /** How many bytes of the file lie before what is read next. */
    long behind() {
        return behind;
    }

    /** Adds bytes of the file to those that are left; says whether there were any. */
    private boolean fill() throws IOException {
        if (buffer.remaining() == buffer.capacity()) {
            ByteBuffer larger = ByteBuffer.allocate(2 * buffer.capacity());
            larger.put(buffer).flip();
            buffer = larger;
        }
        buffer.compact();
        int read = channel.read(buffer);
        buffer.flip();
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
