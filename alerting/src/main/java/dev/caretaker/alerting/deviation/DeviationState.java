package dev.caretaker.alerting.deviation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a deviation stands. */
public enum DeviationState {
    /** Asked for; nothing is excused. */
    REQUESTED,
    /** Approved; its time has not come. */
    APPROVED,
    /** Its time has come: breaches are excused, in its windows where it has some. */
    IN_FORCE,
    /** It was in force and is over. */
    ENDED,
    /** Given up before it came into force. */
    CANCELLED,
    /** Not approved. */
    REFUSED;

    /** The one of a word as addresses and answers write it. */
    public static Optional<DeviationState> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The word used in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
