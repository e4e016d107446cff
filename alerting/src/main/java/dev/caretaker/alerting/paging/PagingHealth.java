package dev.caretaker.alerting.paging;

import java.util.List;
import java.util.Optional;

/**
 * How paging stands.
 *
 * @param running whether it looks for messages to send
 * @param waiting how many messages wait or are being sent
 * @param receivers the receivers, by name
 */
public record PagingHealth(boolean running, long waiting, List<ReceiverHealth> receivers) {
    /** Copies the receivers. */
    public PagingHealth {
        receivers = List.copyOf(receivers);
    }

    /**
     * How a receiver stands.
     *
     * @param name its name
     * @param state well, failing or gone
     * @param reason why it last failed, where it did not do well since
     */
    public record ReceiverHealth(String name, State state, Optional<String> reason) {}

    /** How a receiver does. */
    public enum State {
        /** It takes messages, or has not been asked yet. */
        WELL,
        /** The last attempts failed. */
        FAILING,
        /** It said it wants no more messages; it is asked again after a restart. */
        GONE
    }
}
