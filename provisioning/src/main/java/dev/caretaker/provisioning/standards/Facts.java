package dev.caretaker.provisioning.standards;

import dev.caretaker.model.digest.Sha256;
import dev.caretaker.model.requirement.Limits;
import java.time.Duration;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text that is hashed: a line for each fact. */
final class Facts {
    private final StringBuilder text = new StringBuilder();

    /** Adds a fact; line ends within it are marked, so that no two contents give one text. */
    void put(String key, Object value) {
        text.append(key)
                .append('=')
                .append(value.toString().replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }

    void put(String key, Duration duration) {
        put(key, duration.toMillis());
    }

    void put(String key, Limits limits) {
        put(
                key,
                (limits.lowAllowed() ? "[" : "(") + limits.low() + "," + limits.high()
                        + (limits.highAllowed() ? "]" : ")"));
    }

    /** Adds words whose order says nothing. */
    void put(String key, Collection<String> words) {
        put(
                key,
                new TreeSet<>(words)
                        .stream().map(word -> word.replace(",", "\\,")).collect(Collectors.joining(",")));
    }

    /** The first 12 hexadecimal digits of the SHA-256 of all facts. */
    String digest() {
        return Sha256.hex(text.toString()).substring(0, 12);
    }
}
