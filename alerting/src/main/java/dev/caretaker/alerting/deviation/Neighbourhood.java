package dev.caretaker.alerting.deviation;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Space;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A place, all that is in it and all that is round it: where a deviation that has to do with the place can lie. */
final class Neighbourhood {
    private Neighbourhood() {}

    static Set<PlaceId> of(SiteGraph graph, PlaceId place) {
        Set<PlaceId> places = new HashSet<>(graph.within(place));
        all(graph).filter(one -> graph.within(one).contains(place)).forEach(places::add);
        return places;
    }

    private static Stream<PlaceId> all(SiteGraph graph) {
        return Stream.of(
                        graph.sites().stream().map(Site::id),
                        graph.buildings().stream().map(Building::id),
                        graph.floors().stream().map(Floor::id),
                        graph.spaces().stream().map(Space::id),
                        graph.assets().stream().map(Asset::id))
                .flatMap(one -> one);
    }
}
