package dev.caretaker.server.running;

import dev.caretaker.alerting.compliance.report.SiteHash;
import dev.caretaker.model.site.Site;
import dev.caretaker.server.configuration.Setup;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names what judges depend on beside their standards; where it is another, their checkpoints are of no use. */
final class JudgedSite {
    private JudgedSite() {}

    static String of(Setup setup) {
        return SiteHash.of(setup.graph())
                + setup.graph().sites().stream().map(JudgedSite::of).sorted().collect(Collectors.joining());
    }

    private static String of(Site site) {
        int times = new TreeMap<>(site.seasons()).toString().hashCode()
                + new TreeSet<>(site.specialDays().keySet()).toString().hashCode();
        return "/" + times + "/" + String.join(",", new TreeSet<>(site.packs()));
    }
}
