package dev.caretaker.workorders.clock;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why work on an order rests. */
public enum PauseReason {
    /** A part has to come. */
    PARTS,
    /** Nobody opens the door. */
    ACCESS,
    /** Another firm has to act. */
    VENDOR,
    /** The customer has to decide. */
    CUSTOMER,
    /** It was taken for done, until the breach came back. */
    CLOSED;

    /** The reasons a person can give for holding an order. */
    public static final Set<PauseReason> HOLDS = Set.copyOf(EnumSet.complementOf(EnumSet.of(CLOSED)));

    /** The one of a word such as {@code parts}. */
    public static Optional<PauseReason> find(String word) {
        for (PauseReason one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The word used in addresses and records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
