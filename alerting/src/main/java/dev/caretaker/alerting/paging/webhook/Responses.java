package dev.caretaker.alerting.paging.webhook;

import dev.caretaker.alerting.paging.channel.Receipt;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the answers of a receiver mean. */
final class Responses {
    /** No receiver may put us off for longer. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private Responses() {}

    static Receipt receipt(HttpResponse<?> answer, InstantSource clock) {
        int status = answer.statusCode();
        String reason = "http-" + status;
        if (status >= 200 && status < 300) {
            return new Receipt.Delivered(Map.of("status", String.valueOf(status)));
        }
        return switch (status) {
            case 410 -> new Receipt.PermanentFailure(reason, true);
            case 429, 502, 503, 504 -> new Receipt.TemporaryFailure(reason, retryAfter(answer, clock));
            // A mistake in an address or a password is mended in time more often than not: a page is worth trying
            // again.
            default -> new Receipt.TemporaryFailure(reason, Optional.empty());
        };
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> answer, InstantSource clock) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(text -> wait(text.strip(), clock))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> wait(String text, InstantSource clock) {
        try {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until.toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The code of what went wrong on the way. */
    static String reason(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpTimeoutException timeout -> {
                    return "timeout";
                }
                case UnknownHostException host -> {
                    return "host-unknown";
                }
                case UnresolvedAddressException host -> {
                    return "host-unknown";
                }
                case SSLException tls -> {
                    return "tls-failed";
                }
                default -> {}
            }
        }
        return failure instanceof ConnectException ? "connection-refused" : "connection-lost";
    }
}
