package dev.caretaker.alerting.deviation.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a place is excused, in ISA-18.2's terms where it has one. */
public enum DeviationKind {
    /** Planned maintenance in a window, which may come again. */
    MAINTENANCE,
    /** Equipment that is out of service until it is put back, at the latest at its limit. */
    OUT_OF_SERVICE,
    /** A nuisance put aside for a short time; it comes back by itself. */
    SHELVED,
    /** A standard that need not be met until a date, on evidence. */
    APPROVED_DEVIATION;

    /** The one of a word as addresses and answers write it. */
    public static Optional<DeviationKind> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The word used in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
