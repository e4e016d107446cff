package dev.caretaker.alerting.deviation.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody asks for a deviation, as a code that can be counted. */
public enum DeviationReason {
    /** Planned work on the equipment or the place. */
    PLANNED_WORK,
    /** A known fault that waits for its repair. */
    FAULT,
    /** A reading that is known to be wrong or to chatter. */
    NUISANCE,
    /** A sensor is calibrated or replaced. */
    CALIBRATION,
    /** A test or a drill. */
    TEST,
    /** Works of a tenant or a contractor. */
    FIT_OUT,
    /** Agreed with the client or the authority. */
    AGREED,
    /** Something else; the person's words say what. */
    OTHER;

    /** The one of a word as addresses and answers write it. */
    public static Optional<DeviationReason> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The word used in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
