package dev.caretaker.alerting.deviation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people do with a deviation. */
public enum DeviationAction {
    /** Agree to it. */
    APPROVE,
    /** Do not agree to it; needs a reason. */
    REFUSE,
    /** Give it up before it comes into force. */
    CANCEL,
    /** Put it out of force before its time. */
    END;

    /** The one of a word as addresses and answers write it. */
    public static Optional<DeviationAction> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The word used in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
