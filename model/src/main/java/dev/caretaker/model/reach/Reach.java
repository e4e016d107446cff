package dev.caretaker.model.reach;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.excuse.ExcuseExtent;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;

/** Whom an excuse is for: the test that judging and reports share. */
public final class Reach {
    private Reach() {}

    /** Whether an excuse is for a point judged by a standard, at the times it includes. */
    public static boolean includes(Excuse excuse, Standard standard, PointId point, SiteGraph graph) {
        return includes(excuse, standard)
                && excuse.extent().point().map(point::equals).orElse(true)
                && graph.within(point.place()).contains(excuse.place());
    }

    /** Whether an excuse is for a standard, wherever it judges. */
    public static boolean includes(Excuse excuse, Standard standard) {
        return includes(excuse.extent(), standard);
    }

    /** Whether an extent includes a standard, wherever it judges. */
    public static boolean includes(ExcuseExtent extent, Standard standard) {
        return names(extent, standard) && (extent.lifeSafety() || !LifeSafety.guards(standard));
    }

    /** Whether a standard is among those an extent speaks of, whether or not life safety is. */
    public static boolean names(ExcuseExtent extent, Standard standard) {
        return extent.standard().map(standard.ref().id().toString()::equals).orElse(true)
                && extent.discipline().map(standard.discipline().word()::equals).orElse(true);
    }
}
