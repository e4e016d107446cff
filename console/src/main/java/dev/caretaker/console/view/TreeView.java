package dev.caretaker.console.view;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.standard.Standard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sites as a tree, each place with the worst of what is in it. Made for one answer. */
public final class TreeView {
    private final SiteGraph graph;
    private final Library library;
    private final PointView points;
    private final CurrentVerdicts currentVerdicts;
    private final Map<PlaceId, Long> incidents;
    private final Map<PlaceId, List<Point>> pointsOf;
    private final Map<PlaceId, List<Asset>> assetsOf;
    private final Map<PlaceId, List<CurrentVerdict>> groupsOf;

    /** The tree of a site graph, with what judges it, how its points stand, and its open incidents. */
    public TreeView(Parts parts, CurrentVerdicts currentVerdicts, Collection<Incident> open) {
        graph = parts.graph();
        library = parts.library();
        points = parts.points();
        this.currentVerdicts = currentVerdicts;
        incidents =
                open.stream().collect(Collectors.groupingBy(one -> one.subject().place(), Collectors.counting()));
        pointsOf = graph.points().stream()
                .collect(Collectors.groupingBy(point -> point.id().place()));
        groupsOf = currentVerdicts
                .all()
                .filter(one -> graph.point(one.subject()).isEmpty())
                .collect(Collectors.groupingBy(one -> one.subject().place()));
        assetsOf = graph.assets().stream().collect(Collectors.groupingBy(this::home));
    }

    /** The sites. */
    public JsonArray sites() {
        return Json.list(graph.sites(), this::site);
    }

    private JsonObject site(Site site) {
        Tally tally = new Tally();
        own(site.id(), tally);
        JsonObject json =
                start(site.id(), Json.text(site.name())).put("zone", site.zone().getId());
        JsonArray assets = assets(site.id(), tally);
        List<Building> inside = graph.buildings().stream()
                .filter(one -> one.site().equals(site.id()))
                .toList();
        JsonArray buildings = each(inside, tally, this::building);
        return tally.into(json).put("assets", assets).put("buildings", buildings);
    }

    private Node building(Building building) {
        Tally tally = new Tally();
        own(building.id(), tally);
        JsonArray assets = assets(building.id(), tally);
        List<Floor> inside = graph.floors().stream()
                .filter(one -> one.building().equals(building.id()))
                .toList();
        JsonArray floors = each(inside, tally, this::floor);
        JsonObject json = start(building.id(), Json.text(building.name()));
        return new Node(tally.into(json).put("assets", assets).put("floors", floors), tally);
    }

    private Node floor(Floor floor) {
        Tally tally = new Tally();
        own(floor.id(), tally);
        JsonArray assets = assets(floor.id(), tally);
        List<Space> inside = graph.spaces().stream()
                .filter(one -> one.floor().equals(floor.id()))
                .toList();
        JsonArray spaces = each(inside, tally, this::space);
        JsonObject json = start(floor.id(), Json.text(floor.name())).put("level", floor.level());
        return new Node(tally.into(json).put("assets", assets).put("spaces", spaces), tally);
    }

    private Node space(Space space) {
        Tally tally = new Tally();
        JsonArray own = points(space.id(), tally);
        JsonArray assets = assets(space.id(), tally);
        JsonObject json = start(space.id(), Json.text(space.name())).put("type", space.type());
        return new Node(tally.into(json).put("points", own).put("assets", assets), tally);
    }

    private Node asset(Asset asset) {
        Tally tally = new Tally();
        JsonArray own = points(asset.id(), tally);
        JsonObject json = tally.into(start(asset.id(), Json.text(asset.name())).put("type", asset.type()))
                .put("points", own)
                .put("serves", Json.list(asset.serves().stream().sorted().toList(), PlaceId::text))
                .put("fedBy", Json.list(asset.fedBy().stream().sorted().toList(), PlaceId::text));
        return new Node(json, tally);
    }

    private JsonArray assets(PlaceId place, Tally tally) {
        return each(assetsOf.getOrDefault(place, List.of()), tally, this::asset);
    }

    private JsonArray points(PlaceId place, Tally tally) {
        own(place, tally);
        return Json.list(pointsOf.getOrDefault(place, List.of()), point -> {
            currentVerdicts.of(point.id()).forEach(standing -> count(standing, tally));
            return points.of(point, currentVerdicts.worst(point.id()));
        });
    }

    /** The incidents of a place itself, and how the groups of points stand that share it. */
    private void own(PlaceId place, Tally tally) {
        tally.addIncidents(incidents.getOrDefault(place, 0L).intValue());
        groupsOf.getOrDefault(place, List.of()).forEach(standing -> count(standing, tally));
    }

    private void count(CurrentVerdict standing, Tally tally) {
        tally.add(standing.verdict());
        library.find(standing.standard())
                .map(Standard::discipline)
                .ifPresent(discipline -> tally.add(discipline, standing.verdict()));
    }

    /** The space an asset stands in, or the innermost place it serves; the first site for one that belongs nowhere. */
    private PlaceId home(Asset asset) {
        return graph.within(asset.id()).stream()
                .filter(place -> graph.asset(place).isEmpty())
                .findFirst()
                .orElseGet(() -> graph.sites().iterator().next().id());
    }

    private static <T> JsonArray each(List<T> parts, Tally tally, Function<T, Node> form) {
        return Json.list(parts, part -> {
            Node node = form.apply(part);
            tally.add(node.tally);
            return node.json;
        });
    }

    private static JsonObject start(PlaceId id, JsonObject name) {
        return new JsonObject().put("id", id.text()).put("name", name);
    }

    private record Node(JsonObject json, Tally tally) {}

    /**
     * What every tree is made of.
     *
     * @param graph the site
     * @param library what judges it
     * @param points how points look
     */
    public record Parts(SiteGraph graph, Library library, PointView points) {}
}
