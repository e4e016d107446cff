package dev.caretaker.testkit.webhook;

import java.time.Duration;
import java.util.Map;

/**
 * What a receiver does with a request.
 *
 * @param status the HTTP status, or 0 to drop the connection without a word
 * @param body the body of the answer
 * @param delay how long it takes to answer
 * @param headers its headers
 */
public record CannedResponse(int status, String body, Duration delay, Map<String, String> headers) {
    /** Copies the headers. */
    public CannedResponse {
        headers = Map.copyOf(headers);
    }

    /** An answer with a status and no body. */
    public static CannedResponse status(int status) {
        return new CannedResponse(status, "", Duration.ZERO, Map.of());
    }

    /** An answer with a status and a body. */
    public static CannedResponse of(int status, String body) {
        return new CannedResponse(status, body, Duration.ZERO, Map.of());
    }

    /** No answer: the connection is dropped after the request was read. */
    public static CannedResponse drop() {
        return status(0);
    }

    /** The same, given later. */
    public CannedResponse after(Duration wait) {
        return new CannedResponse(status, body, wait, headers);
    }

    /** The same with a header instead of those it had. */
    public CannedResponse with(String header, String value) {
        return new CannedResponse(status, body, delay, Map.of(header, value));
    }
}
