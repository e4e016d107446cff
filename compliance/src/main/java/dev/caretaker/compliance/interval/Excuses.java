package dev.caretaker.compliance.interval;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import java.util.List;

/** What breaches are excused by, whoever keeps it. */
@FunctionalInterface
public interface Excuses {
    /** The excuses that hold for a point at some time of a period. */
    List<Excuse> of(PointId subject, Period period);

    /** Those that the site itself names. */
    static Excuses named(SiteGraph graph) {
        return (subject, period) -> {
            List<PlaceId> around = graph.within(subject.place());
            return graph.siteOf(subject.place()).map(Site::excuses).orElse(List.of()).stream()
                    .filter(one -> around.contains(one.place()))
                    .filter(one ->
                            one.from().isBefore(period.to()) && one.until().isAfter(period.from()))
                    .toList();
        };
    }
}
