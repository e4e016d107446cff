package dev.caretaker.judging.cases;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A number of a standard that none of its cases would notice if it were another: it is moved up and down by a tenth, and
 * all cases stay green.
 *
 * @param standard the version
 * @param number which number: a limit, a window, a hold, …
 * @param up whether it could be higher; else it could be lower
 */
public record Unguarded(StandardRef standard, String number, boolean up) implements Sentence {
    private static final Set<String> LIMITS = Set.of("limit-low", "limit-high", "every", "at-least", "count");
    private static final Messages MESSAGES = Messages.of(Unguarded.class, "guards");

    /** The numbers of a standard whose cases are green that these do not guard. */
    public static List<Unguarded> in(Standard standard) {
        Nudge none = Nudge.none();
        Standard same = Nudged.of(standard, none);
        List<Unguarded> found = new ArrayList<>();
        for (int i = 0; i < none.names().size(); i++) {
            String name = none.names().get(i);
            if (isGreen(Nudged.of(same, Nudge.up(i)))) {
                found.add(new Unguarded(standard.ref(), name, true));
            }
            if (isGreen(Nudged.of(same, Nudge.down(i)))) {
                found.add(new Unguarded(standard.ref(), name, false));
            }
        }
        return found;
    }

    /** Whether it is a limit of what the standard requires, and no mere detail of how breaches begin and end. */
    public boolean isLimit() {
        return LIMITS.contains(number);
    }

    private static boolean isGreen(Standard standard) {
        return Cases.run(standard).stream().allMatch(CaseResult::ok);
    }

    @Override
    public String say(Language language) {
        return MESSAGES.say(
                language,
                up ? "higher" : "lower",
                standard.id(),
                standard.version(),
                MESSAGES.say(language, "number-" + number));
    }
}
