package dev.caretaker.model.wording;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.service.ServiceScope;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.Normal;
import dev.caretaker.model.wording.LimitWords.Form;
import dev.caretaker.model.wording.LimitWords.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What standards ask for and what was measured, in the words of one language. */
public final class StandardWords {
    private final Speech speech;
    private final Numbers numbers;
    private final LimitWords limits;
    private final RequirementWords requirements;
    private final ScopeWords scopes;
    private final ServiceWords services;

    /** The words of a language. */
    public StandardWords(Language language) {
        speech = new Speech(language);
        numbers = new Numbers(speech);
        limits = new LimitWords(speech);
        requirements = new RequirementWords(speech);
        scopes = new ScopeWords(speech);
        services = new ServiceWords(speech);
    }

    /** What must hold of the points of a quantity, as a sentence: {@code The mean over 1 h is at most 1000 ppm.} */
    public String requirement(Requirement require, Quantity quantity) {
        return speech.sentence(clause(require, quantity));
    }

    /** The same as a clause, to stand within a sentence. */
    public String clause(Requirement require, Quantity quantity) {
        return speech.spaced(requirements.clause(require, quantity));
    }

    /** What a standard applies to, and when, as a sentence; places by their names where these are known. */
    public String scope(Scope scope, Function<PlaceId, Optional<Text>> places) {
        return speech.sentence(speech.spaced(scopes.clause(scope, places)));
    }

    /** Which orders a service standard applies to, as a sentence; places by their names where these are known. */
    public String scope(ServiceScope scope, Function<PlaceId, Optional<Text>> places) {
        return speech.sentence(speech.spaced(services.clause(scope, places)));
    }

    /** How soon orders are answered and done, as sentences: {@code The order is accepted within 1 h.} */
    public String terms(ServiceTerms terms) {
        return speech.clauses("sentences.next", services.sentences(terms));
    }

    /** Limits of a kind of number of a quantity: {@code at most 1000 ppm}; those of a value that is a state name states. */
    public String limits(Limits limits, Dimension dimension, Quantity quantity) {
        return this.limits.say(limits, new Kind(Form.of(dimension, quantity), dimension, quantity), false);
    }

    /** The number that evidence measured, with its unit or as a state; empty where it measured nothing. */
    public Optional<String> measured(Standard standard, Evidence evidence) {
        if (!Double.isFinite(evidence.measured())) {
            return Optional.empty();
        }
        Comparison comparison = Comparison.of(standard, evidence);
        String measured = measured(evidence.measured(), comparison);
        Optional<Normal> normal = evidence.compared().normal();
        return Optional.of(normal.map(one -> new NormalWords(speech).measured(measured, one, comparison))
                .orElse(measured));
    }

    /** Why nothing can be said yet, where the normal values are still being learned. */
    public Optional<String> learning(Evidence evidence) {
        return evidence.compared().normal().flatMap(new NormalWords(speech)::learning);
    }

    /** What it had to keep, as a clause: the part of the standard it was compared with, with the limits that held then. */
    public String required(Standard standard, Evidence evidence) {
        Comparison comparison = Comparison.of(standard, evidence);
        Quantity quantity = standard.scope().quantity();
        String clause = switch (comparison.part()) {
            case Condition.Limited limited ->
                requirements.clause(held(limited, comparison.held()), quantity, comparison.negated());
            case Condition.Quorum quorum -> requirements.clause(quorum, quantity, comparison.negated());
            case Requirement other -> requirements.clause(other, quantity);
        };
        return speech.spaced(clause);
    }

    /** A length of time: {@code 1 h 30 min}. */
    public String duration(Duration duration) {
        return numbers.duration(duration);
    }

    private String measured(double value, Comparison comparison) {
        boolean state = comparison.part() instanceof Condition.Limited limited
                && MeasureWords.form(limited.measure(), comparison.quantity()) == Form.STATE;
        return state
                ? speech.of(comparison.quantity().stateName(value))
                : numbers.number(value, comparison.part().dimension(), comparison.quantity());
    }

    private static Condition.Limited held(Condition.Limited limited, Optional<Limits> held) {
        return held.map(limits -> new Condition.Limited(
                        limited.point(), limited.measure(), new Allowed(List.of(), Optional.of(limits))))
                .orElse(limited);
    }
}
