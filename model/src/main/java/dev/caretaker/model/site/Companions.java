package dev.caretaker.model.site;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the points that belong with a point: those of its own place, and those of the equipment around it. */
public final class Companions {
    private final SiteGraph graph;
    private final Map<Companion, List<Point>> onAssets = new HashMap<>();

    /** Over the points of a graph. */
    public Companions(SiteGraph graph) {
        this.graph = graph;
        for (Point point : graph.points()) {
            graph.asset(point.id().place())
                    .map(asset ->
                            new Companion(Optional.of(asset.type()), point.id().name()))
                    .ifPresent(kind -> onAssets.computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(point));
        }
    }

    /**
     * The points meant by a companion of a subject, in the order of the site file. With an asset type these are points of
     * assets of the type that are the subject's own asset, stand in the same space, serve its place or anything around it,
     * or feed its asset. A companion that describes the subject itself finds the subject too.
     */
    public List<Point> of(PointId subject, Companion companion) {
        if (companion.assetType().isEmpty()) {
            return graph.point(new PointId(subject.place(), companion.name())).stream()
                    .toList();
        }
        Surroundings near = new Surroundings(graph, subject);
        return onAssets.getOrDefault(companion, List.of()).stream()
                .filter(point ->
                        graph.asset(point.id().place()).filter(near::has).isPresent())
                .toList();
    }

    private record Surroundings(PlaceId place, List<PlaceId> around, Optional<PlaceId> space, Optional<Asset> own) {
        Surroundings(SiteGraph graph, PointId subject) {
            this(
                    subject.place(),
                    graph.within(subject.place()),
                    graph.spaceOf(subject.place()).map(Space::id),
                    graph.asset(subject.place()));
        }

        boolean has(Asset asset) {
            return asset.id().equals(place)
                    || (space.isPresent() && asset.in().equals(space))
                    || asset.serves().stream().anyMatch(around::contains)
                    || own.filter(it -> it.fedBy().contains(asset.id())).isPresent();
        }
    }
}
