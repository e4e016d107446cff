package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands over the stored readings of points that are judged together, in the order of their times, and before them the last
 * one of each point from before.
 */
record Replay(PastReadings readings, Instant from, Instant to, Progress progress) {
    private static final int LOOK_UP = 4096;

    void run(Collection<PointId> points, Consumer<Reading> into) {
        progress.check();
        List<PointId> inOrder = points.stream().sorted().toList();
        inOrder.stream()
                .flatMap(point -> readings.lastBefore(point, from).stream())
                .sorted(Comparator.comparing(Reading::time).thenComparing(Reading::point))
                .forEach(into);
        List<Cursor> cursors = inOrder.stream()
                .map(point -> new Cursor(readings, point, from, to))
                .toList();
        long taken = cursors.size() == 1 ? one(cursors.getFirst(), into) : several(cursors, into);
        progress.read(taken);
        points.forEach(progress::done);
    }

    private long one(Cursor cursor, Consumer<Reading> into) {
        long taken = 0;
        for (Reading reading = cursor.peek(); reading != null; reading = cursor.peek()) {
            into.accept(reading);
            cursor.step();
            look(++taken);
        }
        return taken;
    }

    private long several(List<Cursor> cursors, Consumer<Reading> into) {
        PriorityQueue<Head> heads = new PriorityQueue<>(
                Comparator.comparing((Head head) -> head.reading().time()).thenComparingInt(Head::number));
        List<Cursor> all = new ArrayList<>(cursors);
        for (int number = 0; number < all.size(); number++) {
            put(heads, number, all.get(number));
        }
        long taken = 0;
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            into.accept(head.reading());
            Cursor cursor = all.get(head.number());
            cursor.step();
            put(heads, head.number(), cursor);
            look(++taken);
        }
        return taken;
    }

    private static void put(PriorityQueue<Head> heads, int number, Cursor cursor) {
        @Nullable Reading reading = cursor.peek();
        if (reading != null) {
            heads.add(new Head(reading, number));
        }
    }

    private void look(long taken) {
        if (taken % LOOK_UP == 0) {
            progress.check();
        }
    }

    private record Head(Reading reading, int number) {}
}
