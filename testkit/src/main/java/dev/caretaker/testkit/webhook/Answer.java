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
public record Answer(int status, String body, Duration delay, Map<String, String> headers) {
    /** Copies the headers. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** An answer with a status and no body. */
    public static Answer status(int status) {
        return new Answer(status, "", Duration.ZERO, Map.of());
    }

    /** An answer with a status and a body. */
    public static Answer of(int status, String body) {
        return new Answer(status, body, Duration.ZERO, Map.of());
    }

    /** No answer: the connection is dropped after the request was read. */
    public static Answer drop() {
        return status(0);
    }

    /** The same, given later. */
    public Answer after(Duration wait) {
        return new Answer(status, body, wait, headers);
    }

    /** The same with a header instead of those it had. */
    public Answer with(String header, String value) {
        return new Answer(status, body, delay, Map.of(header, value));
    }
}
