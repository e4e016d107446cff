package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.verdict.Normal;
import org.jspecify.annotations.Nullable;

/** One evaluation of a condition: what is asked, and what is found, the number that decides and where it was measured. */
final class Evaluation {
    /** Whether it is asked if a breach is over. */
    boolean clearing;

    double measured;

    /** The limits it was held against, where they are not always the same. */
    @Nullable Limits limits;

    /** Which part of the requirement it belongs to. */
    int part;

    /** Which input it was measured at, and by which reading. */
    int input;

    int index;

    /** The time of that reading. */
    long time;

    /** What is known of the normal, where it is compared with that. */
    @Nullable Normal normal;

    /** The first reading that has shown the same without a break, where that is what is measured, and since when. */
    @Nullable Reading first;

    long since;
}
