package dev.caretaker.model.standard;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.text.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of one standard: what must hold, for what, and what happens when it does not.
 *
 * @param ref which standard and version
 * @param citation where it is taken from
 * @param lifecycle whether it is in force
 * @param effective the day it comes into force
 * @param title what people call it
 * @param discipline what part of keeping a building it belongs to
 * @param severity how bad a breach is
 * @param scope what it applies to
 * @param terms when a breach begins and ends
 * @param respond what happens on a breach
 * @param cases its own test cases
 */
public record Standard(
        StandardRef ref,
        Citation citation,
        Lifecycle lifecycle,
        LocalDate effective,
        Text title,
        Discipline discipline,
        Severity severity,
        Scope scope,
        Terms terms,
        Response respond,
        List<StandardCase> cases) {
    /** Copies the cases. */
    public Standard {
        cases = List.copyOf(cases);
    }

    /** The same standard under another reference, in another state of its life. */
    public Standard as(StandardRef otherRef, Lifecycle otherLifecycle) {
        return new Standard(
                otherRef,
                citation,
                otherLifecycle,
                effective,
                title,
                discipline,
                severity,
                scope,
                terms,
                respond,
                cases);
    }

    /** The same standard on other terms. */
    public Standard on(Terms otherTerms) {
        return new Standard(
                ref, citation, lifecycle, effective, title, discipline, severity, scope, otherTerms, respond, cases);
    }

    /**
     * Whether its subjects are groups of points rather than points. The id of such a subject is made of the place that
     * the points share and the id of the quantity; the site has no point of that id.
     */
    public boolean judgesGroups() {
        return terms.require().parts().stream().anyMatch(part -> part instanceof Condition.Quorum);
    }

    /**
     * When a breach begins and ends.
     *
     * @param require what must hold
     * @param hold how long a breach must hold before it counts: the on-delay
     * @param clear when it is over
     * @param silence how long without readings makes the verdict not evaluable; never where empty
     */
    public record Terms(Requirement require, Duration hold, Clear clear, Optional<Duration> silence) {}
}
