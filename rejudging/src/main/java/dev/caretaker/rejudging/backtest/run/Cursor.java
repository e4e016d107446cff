package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the stored readings of one point, a piece at a time. */
final class Cursor {
    private static final int PIECE = 10_000;

    private final PastReadings readings;
    private final PointId point;
    private final Instant to;
    private List<Reading> piece;
    private int next;
    private boolean last;

    Cursor(PastReadings readings, PointId point, Instant from, Instant to) {
        this.readings = readings;
        this.point = point;
        this.to = to;
        piece = readings.piece(point, from, to, PIECE);
        last = piece.size() < PIECE;
    }

    /** The reading it stands at; null at the end. */
    @Nullable Reading peek() {
        if (next == piece.size() && !last) {
            piece = readings.piece(point, piece.getLast().time().plusMillis(1), to, PIECE);
            last = piece.size() < PIECE;
            next = 0;
        }
        return next < piece.size() ? piece.get(next) : null;
    }

    void step() {
        next++;
    }
}
