package dev.caretaker.model.wording;

import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.model.verdict.Normal;
import java.util.Optional;

/** What has been learned, in words: {@code 3.1 times the usual 0.4 m³/h for Monday 9:00}. */
final class NormalWords {
    private final Speech speech;
    private final Numbers numbers;

    NormalWords(Speech speech) {
        this.speech = speech;
        numbers = new Numbers(speech);
    }

    /** A measured number with what it was compared with. */
    String measured(String number, Normal normal, Comparison comparison) {
        if (!(normal instanceof Normal.Known known)) {
            return number;
        }
        Dimension dimension = comparison.part().dimension();
        String usual = numbers.number(known.usual(), Dimension.VALUE, comparison.quantity());
        return speech.spaced(speech.say(
                dimension == Dimension.RATIO ? "normal.times" : "normal.difference",
                number,
                usual,
                speech.say("weekday." + known.day().getValue()),
                String.valueOf(known.hour())));
    }

    /** Why nothing can be said yet; empty where something can. */
    Optional<String> learning(Normal normal) {
        return normal instanceof Normal.Learning learning
                ? Optional.of(speech.spaced(speech.say(
                        "normal.learning", String.valueOf(learning.days()), String.valueOf(learning.needed()))))
                : Optional.empty();
    }
}
