package dev.caretaker.judging.measure;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The latest readings of one point, none of them bad, in the order of their times, as far back as its rule instances look. */
public final class Series {
    private static final int BETWEEN = 3;
    /** Below this, room is cheaper than making it often. */
    private static final int LONG = 64;

    /** A reading takes three: its time, the bits of its value, and twice when it was received, plus one if corrected. */
    public static final int WIDTH = 3;

    /** The readings beside each other, because memory is what taking one costs most of. */
    private long[] cells = new long[8 * WIDTH];

    private int room = 8;
    private final PointId point;
    private int start;
    private int end;

    /** No readings yet of a point. */
    public Series(PointId point) {
        this.point = point;
    }

    /** The point. */
    public PointId point() {
        return point;
    }

    /** Whether there are no readings. */
    public boolean isEmpty() {
        return start == end;
    }

    /** The index of the first one. */
    public int first() {
        return start;
    }

    /** The index after the last one. */
    public int end() {
        return end;
    }

    /** When the reading of an index was taken, in epoch milliseconds. */
    public long time(int index) {
        return cells[index * WIDTH];
    }

    /** What the reading of an index shows, in the canonical unit of its quantity. */
    public double value(int index) {
        return Double.longBitsToDouble(cells[index * WIDTH + 1]);
    }

    /** The reading of an index. */
    public Reading reading(int index) {
        long received = cells[index * WIDTH + 2];
        Quality quality = (received & 1) == 1 ? Quality.TIME_CORRECTED : Quality.GOOD;
        return new Reading(
                point, Instant.ofEpochMilli(time(index)), value(index), Instant.ofEpochMilli(received >> 1), quality);
    }

    /** When the latest was taken, in epoch milliseconds; before all times where there is none. */
    public long newest() {
        return isEmpty() ? Long.MIN_VALUE : time(end - 1);
    }

    /** Puts a reading in its place and answers its index; -1, with nothing changed, where its time is taken. */
    public int add(Reading reading) {
        long time = reading.time().toEpochMilli();
        int at = time > newest() ? end : firstFrom(time);
        if (at < end && time(at) == time) {
            return -1;
        }
        at -= makeRoom();
        if (at < end) {
            move(at, at + 1, end - at);
        }
        int corrected = reading.quality() == Quality.TIME_CORRECTED ? 1 : 0;
        cells[at * WIDTH] = time;
        cells[at * WIDTH + 1] = Double.doubleToRawLongBits(reading.value());
        cells[at * WIDTH + 2] = reading.received().toEpochMilli() * 2 + corrected;
        end++;
        return at;
    }

    /** Whether the next reading needs room that must be made first. */
    public boolean isFull() {
        return end == room;
    }

    /** All of them. */
    public List<Reading> all() {
        List<Reading> all = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            all.add(reading(i));
        }
        return all;
    }

    /** All of them as they are held, to be given to another. */
    public long[] cells() {
        return Arrays.copyOfRange(cells, start * WIDTH, end * WIDTH);
    }

    /** Holds what another held. */
    public void restore(long[] held) {
        start = 0;
        end = held.length / WIDTH;
        room = Math.max(room, 2 * end);
        cells = Arrays.copyOf(held, room * WIDTH);
    }

    /** The index of the first reading at or after a time. */
    int firstFrom(long time) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the first reading after a time. */
    public int firstAfter(long time) {
        return time == Long.MAX_VALUE ? end : firstFrom(time + 1);
    }

    /** The index of the last reading at or before a time; one below {@link #first()} where there is none. */
    public int lastUpTo(long time) {
        return time >= newest() ? end - 1 : firstAfter(time) - 1;
    }

    double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += value(i);
        }
        return sum;
    }

    double lowest(int from, int to) {
        double lowest = value(from);
        for (int i = from + 1; i <= to; i++) {
            lowest = Math.min(lowest, value(i));
        }
        return lowest;
    }

    double highest(int from, int to) {
        double highest = value(from);
        for (int i = from + 1; i <= to; i++) {
            highest = Math.max(highest, value(i));
        }
        return highest;
    }

    /** The mean of the squares of the distances from the mean. */
    double variance(int from, int to) {
        int count = to - from + 1;
        double mean = sum(from, to) / count;
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += (value(i) - mean) * (value(i) - mean);
        }
        return sum / count;
    }

    double[] values(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(this::value).toArray();
    }

    /**
     * Forgets what nobody needs who looks back by a reach from a time, or from the last reading before it. The reading
     * before that is kept: it tells what held when the reach began, and how far the value jumped.
     */
    public void forgetBefore(long time, long reach) {
        int standing = Math.max(start, firstAfter(time) - 1);
        long needed = time(standing) - reach;
        while (start < standing && time(start + 1) < needed) {
            start++;
        }
    }

    /** The reading of a time and the one of an index, and at most a few between. */
    public List<Reading> sample(Reading first, int last) {
        List<Reading> sample = new ArrayList<>();
        sample.add(first);
        int from = firstAfter(first.time().toEpochMilli());
        int between = Math.min(BETWEEN, last - from);
        for (int i = 1; i <= between; i++) {
            sample.add(reading(from + (last - from) * i / (between + 1)));
        }
        if (time(last) > first.time().toEpochMilli()) {
            sample.add(reading(last));
        }
        return sample;
    }

    /** Makes room for one more at the end and answers by how much the indices went down. */
    private int makeRoom() {
        if (!isFull()) {
            return 0;
        }
        int size = end - start;
        boolean isShort = room < LONG;
        if (size > room / (isShort ? 4 : 2)) {
            room *= 2;
            cells = Arrays.copyOf(cells, room * WIDTH);
        }
        int shift = start;
        move(start, 0, size);
        start = 0;
        end = size;
        return shift;
    }

    private void move(int from, int to, int count) {
        System.arraycopy(cells, from * WIDTH, cells, to * WIDTH, count * WIDTH);
    }
}
