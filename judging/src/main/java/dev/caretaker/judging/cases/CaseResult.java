package dev.caretaker.judging.cases;

import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What came of a test case.
 *
 * @param standard the version it belongs to
 * @param name what it shows
 * @param difference where the verdicts first differ from what was expected; empty where they do not
 */
public record CaseResult(StandardRef standard, String name, Optional<Difference> difference) implements Sentence {
    private static final Messages MESSAGES = Messages.of(CaseResult.class, "cases");

    /** Whether all came as expected. */
    public boolean ok() {
        return difference.isEmpty();
    }

    @Override
    public String say(Language language) {
        String what = difference
                .map(one -> MESSAGES.say(language, one.code(), one.args().toArray()))
                .orElseGet(() -> MESSAGES.say(language, "case-ok"));
        return MESSAGES.say(language, "case", standard.id(), standard.version(), name, what);
    }

    /**
     * Where verdicts differ from what was expected.
     *
     * @param code what kind of difference, a code of the messages of this package
     * @param args times since midnight and verdicts, as the files write them
     */
    public record Difference(String code, List<String> args) {
        /** Copies the arguments. */
        public Difference {
            args = List.copyOf(args);
        }
    }
}
