package dev.caretaker.model.wording;

import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.unit.Quantity;
import java.util.List;
import java.util.Locale;

/** Requirements as clauses. A negation is carried down to the limits, so that no sentence says what is not not so. */
final class RequirementWords {
    private final Speech speech;
    private final Numbers numbers;
    private final MeasureWords measures;

    RequirementWords(Speech speech) {
        this.speech = speech;
        numbers = new Numbers(speech);
        measures = new MeasureWords(speech);
    }

    String clause(Requirement require, Quantity quantity) {
        return switch (require) {
            case Condition condition -> clause(condition, quantity, false);
            case Requirement.Reporting reporting -> speech.say("reporting", numbers.duration(reporting.every()));
            case Requirement.Happening happening ->
                speech.say(
                        "happening",
                        speech.say("state", speech.of(quantity.stateName(happening.state()))),
                        numbers.duration(happening.atLeast()),
                        numbers.duration(happening.every()));
        };
    }

    String clause(Condition condition, Quantity quantity, boolean negated) {
        return switch (condition) {
            case Condition.Limited limited -> measures.clause(limited, quantity, negated);
            case Condition.All all -> group(all.conditions(), quantity, negated, !negated);
            case Condition.Any any -> group(any.conditions(), quantity, negated, negated);
            case Condition.Not not -> clause(not.condition(), quantity, !negated);
            case Condition.Quorum quorum -> quorum(quorum, quantity, negated);
        };
    }

    private String group(List<Condition> conditions, Quantity quantity, boolean negated, boolean all) {
        List<String> clauses = conditions.stream()
                .map(one -> {
                    String clause = clause(one, quantity, negated);
                    return isGroup(one) ? speech.say("bracketed", clause) : clause;
                })
                .toList();
        return speech.clauses(all ? "clauses.and" : "clauses.or", clauses);
    }

    private static boolean isGroup(Condition condition) {
        return condition instanceof Condition.All
                || condition instanceof Condition.Any
                || (condition instanceof Condition.Not not && isGroup(not.condition()));
    }

    private String quorum(Condition.Quorum quorum, Quantity quantity, boolean negated) {
        String within = speech.say("within." + quorum.within().name().toLowerCase(Locale.ROOT));
        return speech.say(
                negated ? "quorum-reached" : "quorum",
                String.valueOf(quorum.count()),
                within,
                measures.clause(quorum.each(), quantity, true));
    }
}
