package dev.caretaker.model.site;

import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A tower with a plant room whose equipment serves the rooms above. */
final class PlantRoom {
    private static final Text NAME = new Text("Place", "地方");

    private PlantRoom() {}

    static SiteGraphBuilder tower() {
        SiteGraphBuilder graph = new SiteGraphBuilder()
                .add(new Site(id("site"), NAME, ZoneId.of("Asia/Shanghai"), Map.of(), List.of()))
                .add(new Building(id("tower"), id("site"), NAME))
                .add(new Floor(id("basement"), id("tower"), NAME, -1))
                .add(new Floor(id("third"), id("tower"), NAME, 3))
                .add(new Space(id("plant-room"), id("basement"), "pump-room", NAME))
                .add(new Space(id("meeting-301"), id("third"), "meeting-room", NAME))
                .add(new Space(id("meeting-302"), id("third"), "meeting-room", NAME));
        points(graph, "meeting-301", "temperature", "setpoint");
        points(graph, "meeting-302", "temperature");
        asset(graph, "ahu-3", "air-handler", Set.of("meeting-301"), Set.of("chiller-1"), "running", "setpoint");
        asset(graph, "ahu-9", "air-handler", Set.of("third"), Set.of("chiller-2"), "running");
        asset(graph, "chiller-1", "chiller", Set.of(), Set.of("board"), "running");
        asset(graph, "pump-2", "pump", Set.of("tower"), Set.of("tank"), "running", "fault");
        asset(graph, "pump-1", "pump", Set.of("tower"), Set.of("tank"), "running");
        graph.add(new Asset(id("board"), "switchboard", NAME, Optional.empty(), Set.of(id("site")), Set.of()));
        points(graph, "board", "voltage");
        graph.add(new Asset(id("tank"), "water-tank", NAME, Optional.empty(), Set.of(id("pump-1")), Set.of()));
        points(graph, "tank", "level");
        graph.add(new Asset(id("chiller-2"), "chiller", NAME, Optional.empty(), Set.of(), Set.of()));
        points(graph, "chiller-2", "running");
        return graph;
    }

    static PlaceId id(String text) {
        return new PlaceId(text);
    }

    private static void asset(
            SiteGraphBuilder graph, String id, String type, Set<String> serves, Set<String> fedBy, String... names) {
        graph.add(new Asset(id(id), type, NAME, Optional.of(id("plant-room")), ids(serves), ids(fedBy)));
        points(graph, id, names);
    }

    private static void points(SiteGraphBuilder graph, String place, String... names) {
        Quantity quantity = Quantities.of("temperature");
        for (String name : names) {
            Source source = new Source(new DeviceId("gateway"), "/" + name, quantity.unit(), 1, Map.of());
            graph.add(new Point(new PointId(id(place), name), NAME, quantity, source));
        }
    }

    private static Set<PlaceId> ids(Set<String> texts) {
        return texts.stream().map(PlaceId::new).collect(Collectors.toSet());
    }
}
