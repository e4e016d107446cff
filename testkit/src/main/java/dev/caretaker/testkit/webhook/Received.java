package dev.caretaker.testkit.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that came in.
 *
 * @param method its method
 * @param path its path with the query
 * @param headers its headers, names in any case
 * @param body its body
 */
public record Received(String method, String path, Map<String, String> headers, String body) {
    /** Copies the headers so that their names are found in any case. */
    public Received {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** The value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
