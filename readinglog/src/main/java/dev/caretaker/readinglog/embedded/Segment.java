package dev.caretaker.readinglog.embedded;

import dev.caretaker.readinglog.LogException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One file of the log, named by the offset of its first reading.
 *
 * @param path the file
 * @param first the offset of its first reading
 */
record Segment(Path path, long first) implements Comparable<Segment> {
    /** What a file begins with: what it is, its format, its first offset once more, and a checksum of these. */
    static final int HEAD = 3 * Integer.BYTES + Long.BYTES;

    private static final int MAGIC = 0x43544c47;
    private static final int FORMAT = 1;
    private static final String ENDING = ".log";

    /** The segment that begins with an offset. */
    static Segment at(Path directory, long first) {
        return new Segment(directory.resolve(String.format(Locale.ROOT, "%020d", first) + ENDING), first);
    }

    /** The segment of a file; empty where the file is none. */
    static Optional<Segment> of(Path file) {
        String name = file.getFileName().toString();
        if (!name.matches("\\d{20}\\" + ENDING)) {
            return Optional.empty();
        }
        return Optional.of(new Segment(file, Long.parseLong(name.substring(0, 20))));
    }

    /** Makes the file, with its head. */
    FileChannel create() throws IOException {
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try {
            ByteBuffer head = head(FORMAT);
            while (head.hasRemaining()) {
                int unused = channel.write(head);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The head of this segment in a format. */
    ByteBuffer head(int format) {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.putInt(MAGIC).putInt(format).putLong(first);
        CRC32C checksum = new CRC32C();
        checksum.update(head.array(), 0, head.position());
        return head.putInt((int) checksum.getValue()).flip();
    }

    /** Opens the file to read its frames, behind its head. Empty where it has no whole head. */
    Optional<FileChannel> open() throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        int read = 0;
        while (head.hasRemaining() && read >= 0) {
            read = channel.read(head);
        }
        head.flip();
        if (head.remaining() < HEAD || !head.equals(head(head.getInt(Integer.BYTES)))) {
            channel.close();
            return Optional.empty();
        }
        if (head.getInt(Integer.BYTES) != FORMAT) {
            channel.close();
            throw new LogException(LogException.Code.NEWER_FORMAT, null, path.toString());
        }
        return Optional.of(channel);
    }

    @Override
    public int compareTo(Segment other) {
        return Long.compare(first, other.first);
    }
}
