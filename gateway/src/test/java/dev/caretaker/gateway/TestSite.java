package dev.caretaker.gateway;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small site for tests: one room, and devices with points as a test asks for them. */
public final class TestSite {
    private final SiteGraphBuilder graph = new SiteGraphBuilder();

    /** A site called {@code riverside} with the space {@code lobby}. */
    public TestSite() {
        Text name = new Text("x", "x");
        PlaceId site = new PlaceId("riverside");
        graph.add(new Site(site, name, ZoneId.of("Asia/Shanghai"), Map.of(), List.of()));
        graph.add(new Building(new PlaceId("tower"), site, name));
        graph.add(new Floor(new PlaceId("ground"), new PlaceId("tower"), name, 0));
        graph.add(new Space(new PlaceId("lobby"), new PlaceId("ground"), "lobby", name));
    }

    /** Adds a device in Shanghai. */
    @CanIgnoreReturnValue
    public TestSite device(String id, String profile, String address) {
        graph.add(new Device(new DeviceId(id), profile, address, ZoneId.of("Asia/Shanghai"), Optional.empty()));
        return this;
    }

    /** Adds a measured point of the lobby. */
    @CanIgnoreReturnValue
    public TestSite measured(String device, String point, String path, String unit) {
        String quantity = point.replaceAll("-\\d+$", "");
        return point(new Source(new DeviceId(device), path, Unit.of(unit), 1, Map.of()), point, quantity);
    }

    /** Adds a point of the lobby with states. */
    @CanIgnoreReturnValue
    public TestSite state(String device, String point, String path, Map<String, String> states) {
        String quantity = point.replaceAll("-\\d+$", "");
        return point(new Source(new DeviceId(device), path, Unit.of("1"), 1, states), point, quantity);
    }

    /** Adds a point of the lobby. */
    @CanIgnoreReturnValue
    public TestSite point(Source source, String point, String quantity) {
        PointId id = PointId.parse("lobby." + point);
        graph.add(new Point(id, new Text(point, point), Quantities.of(quantity), source));
        return this;
    }

    /** The graph. */
    public SiteGraph graph() {
        return graph.build();
    }
}
