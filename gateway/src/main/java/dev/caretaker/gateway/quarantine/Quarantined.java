package dev.caretaker.gateway.quarantine;

import dev.caretaker.model.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message in quarantine.
 *
 * @param id its id
 * @param received when it arrived
 * @param topic its topic
 * @param payload its bytes in Base64, cut at 64 KiB before that
 * @param device the device, where it was recognised
 * @param reason why, as a code with a sentence in both languages, such as {@code payload-not-json}
 * @param args the values the sentence names
 */
public record Quarantined(
        String id,
        Instant received,
        String topic,
        String payload,
        Optional<String> device,
        String reason,
        List<String> args) {
    /** Copies the values. */
    public Quarantined {
        args = List.copyOf(args);
    }

    /** The sentence that says why, and what to do about it. */
    public String why(Language language) {
        return Rejection.say(language, reason, args);
    }
}
