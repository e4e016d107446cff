package dev.caretaker.model.site;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Gathers the parts of a {@link SiteGraph}. It trusts what it is given; files are checked where they are read. */
public final class SiteGraphBuilder {
    final Map<PlaceId, Site> sites = new LinkedHashMap<>();
    final Map<PlaceId, Building> buildings = new LinkedHashMap<>();
    final Map<PlaceId, Floor> floors = new LinkedHashMap<>();
    final Map<PlaceId, Space> spaces = new LinkedHashMap<>();
    final Map<PlaceId, Asset> assets = new LinkedHashMap<>();
    final Map<DeviceId, Device> devices = new LinkedHashMap<>();
    final Map<PointId, Point> points = new LinkedHashMap<>();
    final Map<PlaceId, Traits> traits = new LinkedHashMap<>();
    final Map<PointId, Set<String>> tags = new LinkedHashMap<>();

    /** Adds a site. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder add(Site site) {
        sites.put(site.id(), site);
        return this;
    }

    /** Adds a building. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder add(Building building) {
        buildings.put(building.id(), building);
        return this;
    }

    /** Adds a floor. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder add(Floor floor) {
        floors.put(floor.id(), floor);
        return this;
    }

    /** Adds a space. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder add(Space space) {
        spaces.put(space.id(), space);
        return this;
    }

    /** Adds an asset. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder add(Asset asset) {
        assets.put(asset.id(), asset);
        return this;
    }

    /** Adds a device. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder add(Device device) {
        devices.put(device.id(), device);
        return this;
    }

    /** Adds a point. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder add(Point point) {
        points.put(point.id(), point);
        return this;
    }

    /** Marks a place. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder mark(PlaceId place, Traits marks) {
        traits.put(place, marks);
        return this;
    }

    /** Tags a point. */
    @CanIgnoreReturnValue
    public SiteGraphBuilder tag(PointId point, Set<String> words) {
        tags.put(point, Set.copyOf(words));
        return this;
    }

    /** The graph of what was added. */
    public SiteGraph build() {
        return new SiteGraph(this);
    }
}
