package dev.caretaker.model.standard;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.requirement.Requirement;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a standard mentions of the site it is to judge.
 *
 * @param refs points beside the subject
 * @param calendars calendars
 * @param seasons seasons
 */
public record Mentions(Set<PointRef> refs, Set<String> calendars, Set<String> seasons) {
    /** What a standard mentions. */
    public static Mentions in(Standard standard) {
        Mentions mentions = new Mentions(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        standard.scope().times().during().ifPresent(mentions.calendars::add);
        standard.scope().times().season().ifPresent(mentions.seasons::add);
        standard.scope().times().condition().ifPresent(mentions::limited);
        standard.terms().require().parts().forEach(mentions::part);
        standard.terms().clear().allowed().ifPresent(mentions::allowed);
        return mentions;
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
                case Allowed.When.InSeason season -> seasons.add(season.name());
                case Allowed.When.During during -> calendars.add(during.calendar());
                case Allowed.When.Grade grade -> {}
                case Allowed.When.Attribute attribute -> {}
            }
        }
    }
}
