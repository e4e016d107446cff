package dev.caretaker.judging.baseline;

import dev.caretaker.judging.measure.Accumulator;
import dev.caretaker.judging.measure.Learned;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the days of a point: the means of their hours. It is never changed, so that the states that are kept
 * to go back to share what they have in common.
 *
 * @param days the days before today, the oldest first
 * @param today the hours of today that are over
 * @param now the hour that goes on
 * @param lesson what the days before today teach
 */
public record Past(List<PastDay> days, PastDay today, Now now, TrainedDay lesson) implements Learned {
    /** What an accumulator has learned; nothing before its first reading. */
    static @Nullable Past of(Accumulator accumulator) {
        return (Past) accumulator.learned();
    }

    /** The past of a point at its first reading. */
    static Past begin(WeekClock.Slot slot) {
        return day(List.of(), slot);
    }

    private static Past day(List<PastDay> days, WeekClock.Slot slot) {
        return new Past(days, PastDay.blank(slot.day()), Now.begin(slot.hour()), new TrainedDay(days, slot.day()));
    }

    /** Comes to an hour; of the days before it so many are remembered. */
    Past arrive(WeekClock.Slot slot, int span) {
        if (slot.day() == today.day()) {
            return slot.hour() == now.hour ? this : new Past(days, closed(), Now.begin(slot.hour()), lesson);
        }
        List<PastDay> kept = new ArrayList<>(days);
        PastDay last = closed();
        if (!last.isBlank()) {
            kept.add(last);
        }
        kept.removeIf(one -> one.day() < slot.day() - span);
        return day(List.copyOf(kept), slot);
    }

    /** Takes a reading of the hour that goes on. */
    Past plus(double value) {
        return new Past(days, today, new Now(now.hour, now.sum + value, now.count + 1), lesson);
    }

    private PastDay closed() {
        return now.count == 0 ? today : today.with(now.hour, now.sum / now.count);
    }

    /** The hour that goes on: the sum of its readings and how many they are. */
    record Now(int hour, double sum, int count) {
        static Now begin(int hour) {
            return new Now(hour, 0, 0);
        }
    }
}
