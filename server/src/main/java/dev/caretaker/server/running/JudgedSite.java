package dev.caretaker.server.running;

import dev.caretaker.compliance.report.SiteHash;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Traits;
import dev.caretaker.server.configuration.Setup;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names what judges depend on beside their standards; where it is another, their checkpoints are of no use. */
final class JudgedSite {
    private JudgedSite() {}

    static String of(Setup setup) {
        SiteGraph graph = setup.graph();
        Stream<String> sites = graph.sites().stream().map(JudgedSite::of).sorted();
        Stream<String> places = graph.points().stream()
                .map(Point::id)
                .flatMap(point -> Stream.concat(Stream.of(point.place()), graph.within(point.place()).stream()))
                .distinct()
                .map(place -> of(place, graph))
                .sorted();
        return SiteHash.of(graph) + Stream.concat(sites, places).collect(Collectors.joining());
    }

    private static String of(Site site) {
        return "\n" + new TreeMap<>(site.seasons())
                + new TreeSet<>(site.specialDays().keySet()) + new TreeSet<>(site.packs());
    }

    private static String of(PlaceId place, SiteGraph graph) {
        Traits traits = graph.traits(place);
        return traits.equals(Traits.NONE)
                ? ""
                : "\n" + place.text() + graph.grade(place) + new TreeSet<>(traits.tags())
                        + new TreeMap<>(traits.attributes());
    }
}
