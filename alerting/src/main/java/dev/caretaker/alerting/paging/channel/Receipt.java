package dev.caretaker.alerting.paging.channel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How an attempt to deliver ended. */
public sealed interface Receipt {
    /**
     * The receiver took it.
     *
     * @param facts what it said, such as the status
     */
    record Delivered(Map<String, String> facts) implements Receipt {
        /** Copies the facts. */
        public Delivered {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * It did not, and trying again can help.
     *
     * @param reason a code such as {@code http-503} or {@code timeout}
     * @param retryAfter how long the receiver asks us to wait
     */
    record TemporaryFailure(String reason, Optional<Duration> retryAfter) implements Receipt {}

    /**
     * It did not, and trying again is of no use.
     *
     * @param reason a code such as {@code http-410} or {@code address-private}
     * @param receiverGone whether the receiver wants no more messages at all
     */
    record PermanentFailure(String reason, boolean receiverGone) implements Receipt {}
}
