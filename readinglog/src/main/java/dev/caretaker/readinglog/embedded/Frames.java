package dev.caretaker.readinglog.embedded;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Batches of readings as bytes: a length, a checksum, and the batch. The format is described in docs/reference/reading-log.md.
 * For one thread.
 */
final class Frames {
    /** Length and checksum. */
    static final int HEAD = 2 * Integer.BYTES;

    /** No batch of a gateway comes near it; a length beyond it is no length. */
    static final int LONGEST = 64 << 20;

    private static final byte READINGS = 1;
    private static final int BODY_HEAD = Byte.BYTES + Long.BYTES + Integer.BYTES;
    private static final int FIXED = Short.BYTES + 3 * Long.BYTES + Byte.BYTES;

    private final CRC32C checksum = new CRC32C();
    private final Map<PointId, byte[]> names = new HashMap<>();
    private final Map<ByteBuffer, PointId> points = new HashMap<>();

    /** The bytes of a frame. */
    int size(List<Reading> readings) {
        int size = HEAD + BODY_HEAD;
        for (Reading reading : readings) {
            size += FIXED + name(reading.point()).length;
        }
        return size;
    }

    /** Puts a frame behind what is in a buffer that has room for it. */
    void write(long offset, List<Reading> readings, ByteBuffer to) {
        int head = to.position();
        to.position(head + HEAD).put(READINGS).putLong(offset).putInt(readings.size());
        for (Reading reading : readings) {
            byte[] name = name(reading.point());
            to.putShort((short) name.length).put(name);
            to.putLong(reading.time().toEpochMilli()).putDouble(reading.value());
            to.putLong(reading.received().toEpochMilli());
            to.put(code(reading.quality()));
        }
        int length = to.position() - head - HEAD;
        to.putInt(head, length).putInt(head + Integer.BYTES, sum(to, head + HEAD, length));
    }

    /**
     * Takes a frame out of a buffer. Empty where the buffer ends within it, and then nothing is taken.
     *
     * @throws DamagedFrameException where it is none
     */
    Optional<Frame> read(ByteBuffer from) {
        if (from.remaining() < HEAD) {
            return Optional.empty();
        }
        int head = from.position();
        int length = from.getInt(head);
        if (length < BODY_HEAD || length > LONGEST) {
            throw new DamagedFrameException("a length of " + length);
        }
        if (from.remaining() < HEAD + length) {
            return Optional.empty();
        }
        if (from.getInt(head + Integer.BYTES) != sum(from, head + HEAD, length)) {
            throw new DamagedFrameException("another checksum");
        }
        from.position(head + HEAD);
        if (from.get() != READINGS) {
            throw new DamagedFrameException("an unknown kind");
        }
        return Optional.of(body(from));
    }

    private Frame body(ByteBuffer from) {
        long offset = from.getLong();
        int count = from.getInt();
        List<Reading> readings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            readings.add(new Reading(
                    point(from),
                    Instant.ofEpochMilli(from.getLong()),
                    from.getDouble(),
                    Instant.ofEpochMilli(from.getLong()),
                    quality(from.get())));
        }
        return new Frame(offset, List.copyOf(readings));
    }

    private PointId point(ByteBuffer from) {
        int length = Short.toUnsignedInt(from.getShort());
        ByteBuffer name = from.slice(from.position(), length);
        from.position(from.position() + length);
        PointId known = points.get(name);
        if (known != null) {
            return known;
        }
        byte[] text = new byte[length];
        name.duplicate().get(text);
        PointId read = PointId.parse(new String(text, StandardCharsets.UTF_8));
        points.put(ByteBuffer.wrap(text), read);
        return read;
    }

    private static byte code(Quality quality) {
        return switch (quality) {
            case GOOD -> 0;
            case TIME_CORRECTED -> 1;
            case BAD -> 2;
        };
    }

    private static Quality quality(byte code) {
        return switch (code) {
            case 0 -> Quality.GOOD;
            case 1 -> Quality.TIME_CORRECTED;
            case 2 -> Quality.BAD;
            default -> throw new DamagedFrameException("an unknown quality");
        };
    }

    private byte[] name(PointId point) {
        return names.computeIfAbsent(point, one -> one.toString().getBytes(StandardCharsets.UTF_8));
    }

    private int sum(ByteBuffer of, int at, int length) {
        checksum.reset();
        checksum.update(of.slice(at, length));
        return (int) checksum.getValue();
    }

    /** A batch, and the offset of its first reading. */
    record Frame(long offset, List<Reading> readings) {
        long next() {
            return offset + readings.size();
        }
    }
}
