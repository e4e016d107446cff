package dev.caretaker.alerting.paging;

import dev.caretaker.alerting.paging.webhook.Webhook;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Who is told, and how hard it is tried.
 *
 * @param policies the receivers of each policy of the site, by its name, such as {@code security}
 * @param console where the pages of incidents are: {@code <console>/incidents/<id>} goes into each message
 * @param pace how hard it is tried
 */
public record PagingSettings(Map<String, List<Webhook>> policies, URI console, Pace pace) {
    /** Copies the policies. */
    public PagingSettings {
        policies = Map.copyOf(policies);
    }

    /** With the usual pace. */
    public static PagingSettings of(Map<String, List<Webhook>> policies, URI console) {
        return new PagingSettings(policies, console, Pace.USUAL);
    }

    /**
     * How hard it is tried.
     *
     * @param retries how long after each failed attempt the next one comes; when they are used up the message has failed
     * @param deadline how long after it was put a message is of use
     * @param lease how long a message is held while it is sent; longer than an answer may take
     * @param poll how long we sleep when there is no news
     */
    public record Pace(List<Duration> retries, Duration deadline, Duration lease, Duration poll) {
        /** Quick at first, then as Standard Webhooks suggests; a day in all. */
        public static final Pace USUAL = new Pace(
                List.of(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10)),
                Duration.ofHours(24),
                Duration.ofSeconds(45),
                Duration.ofMillis(500));

        /** Copies the retries. */
        public Pace {
            retries = List.copyOf(retries);
        }
    }
}
