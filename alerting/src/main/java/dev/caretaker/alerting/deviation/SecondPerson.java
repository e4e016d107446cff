package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.Outcome.Refused;
import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.records.Actor;
import java.util.Locale;
import java.util.Optional;

/** The rule of the second person: what reaches life safety is asked for by one person and approved by another. */
final class SecondPerson {
    private static final String PERSON = "user";

    private SecondPerson() {}

    /** Why somebody may not ask for something, where they may not: a token stands for nobody who could be asked back. */
    static Optional<Refused> againstAsking(Coverage coverage, Actor by) {
        return coverage.lifeSafety() && !by.kind().equals(PERSON)
                ? Optional.of(Refused.conflict("deviation-needs-person", by.id()))
                : Optional.empty();
    }

    /** Why somebody may not approve a deviation, where they may not. */
    static Optional<Refused> againstApproving(Deviation deviation, Actor by) {
        if (!deviation.needsSecondPerson()) {
            return Optional.empty();
        }
        String number = String.valueOf(deviation.number());
        if (!by.kind().equals(PERSON)) {
            return Optional.of(Refused.conflict("deviation-needs-person", by.id()));
        }
        return same(deviation.progress().requested().by(), by)
                ? Optional.of(Refused.conflict("deviation-needs-second-person", number, by.id()))
                : Optional.empty();
    }

    private static boolean same(Actor one, Actor other) {
        return one.id()
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(other.id().strip().toLowerCase(Locale.ROOT));
    }
}
