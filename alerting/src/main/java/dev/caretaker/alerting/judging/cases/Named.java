package dev.caretaker.alerting.judging.cases;

import dev.caretaker.model.standard.Allowed;
import dev.caretaker.model.standard.Condition;
import dev.caretaker.model.standard.Measure;
import dev.caretaker.model.standard.PointRef;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.standard.Standard;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a standard names of the site it is to judge.
 *
 * @param refs points beside the subject
 * @param calendars calendars
 * @param seasons seasons
 */
record Named(Set<PointRef> refs, Set<String> calendars, Set<String> seasons) {
    static Named in(Standard standard) {
        Named named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        standard.scope().times().during().ifPresent(named.calendars::add);
        standard.scope().times().season().ifPresent(named.seasons::add);
        standard.scope().times().condition().ifPresent(named::limited);
        standard.terms().require().parts().forEach(named::part);
        standard.terms().clear().allowed().ifPresent(named::allowed);
        return named;
    }

    private void part(Requirement.Part part) {
        switch (part) {
            case Condition.Limited limited -> limited(limited);
            case Condition.Quorum quorum -> limited(quorum.each());
            case Requirement.Reporting reporting -> {}
            case Requirement.Happening happening -> {}
        }
    }

    private void limited(Condition.Limited limited) {
        limited.point().ifPresent(refs::add);
        if (limited.measure() instanceof Measure.Difference difference) {
            difference.from().ifPresent(refs::add);
        }
        allowed(limited.allowed());
    }

    private void allowed(Allowed allowed) {
        for (Allowed.Choice choice : allowed.choices()) {
            switch (choice.when()) {
                case Allowed.When.Season season -> seasons.add(season.name());
                case Allowed.When.During during -> calendars.add(during.calendar());
                case Allowed.When.Grade grade -> {}
                case Allowed.When.Attribute attribute -> {}
            }
        }
    }
}
