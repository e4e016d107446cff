package dev.caretaker.model.site;

import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything there is, and how it hangs together. Immutable; made by {@link SiteGraphBuilder}. */
public final class SiteGraph {
    private final Map<PlaceId, Site> sites;
    private final Map<PlaceId, Building> buildings;
    private final Map<PlaceId, Floor> floors;
    private final Map<PlaceId, Space> spaces;
    private final Map<PlaceId, Asset> assets;
    private final Map<DeviceId, Device> devices;
    private final Map<PointId, Point> points;
    private final Map<PlaceId, Traits> traits;
    private final Map<PointId, Set<String>> tags;
    private final Map<DeviceId, List<Point>> pointsOfDevice = new LinkedHashMap<>();

    SiteGraph(SiteGraphBuilder parts) {
        sites = copy(parts.sites);
        buildings = copy(parts.buildings);
        floors = copy(parts.floors);
        spaces = copy(parts.spaces);
        assets = copy(parts.assets);
        devices = copy(parts.devices);
        points = copy(parts.points);
        traits = copy(parts.traits);
        tags = copy(parts.tags);
        for (Point point : points.values()) {
            pointsOfDevice
                    .computeIfAbsent(point.source().device(), device -> new ArrayList<>())
                    .add(point);
        }
    }

    /** All sites, in the order of the files; likewise the others below. */
    public Collection<Site> sites() {
        return sites.values();
    }

    /** All buildings. */
    public Collection<Building> buildings() {
        return buildings.values();
    }

    /** All floors. */
    public Collection<Floor> floors() {
        return floors.values();
    }

    /** All spaces. */
    public Collection<Space> spaces() {
        return spaces.values();
    }

    /** All assets. */
    public Collection<Asset> assets() {
        return assets.values();
    }

    /** All devices. */
    public Collection<Device> devices() {
        return devices.values();
    }

    /** All points. */
    public Collection<Point> points() {
        return points.values();
    }

    /** Whether a place is a floor. */
    public boolean isFloor(PlaceId id) {
        return floors.containsKey(id);
    }

    /** Whether a place is a building. */
    public boolean isBuilding(PlaceId id) {
        return buildings.containsKey(id);
    }

    /** The space of an id. */
    public Optional<Space> space(PlaceId id) {
        return Optional.ofNullable(spaces.get(id));
    }

    /** The asset of an id. */
    public Optional<Asset> asset(PlaceId id) {
        return Optional.ofNullable(assets.get(id));
    }

    /** The device of an id. */
    public Optional<Device> device(DeviceId id) {
        return Optional.ofNullable(devices.get(id));
    }

    /** The point of an id. */
    public Optional<Point> point(PointId id) {
        return Optional.ofNullable(points.get(id));
    }

    /** The points a device speaks for; none for a device nobody knows. */
    public List<Point> pointsOf(DeviceId device) {
        return Collections.unmodifiableList(pointsOfDevice.getOrDefault(device, List.of()));
    }

    /** The space a point is in: its own, or the one its asset stands in. */
    public Optional<Space> spaceOf(Point point) {
        return spaceOf(point.id().place());
    }

    /** The space of an id: that itself, or the one the asset of the id stands in. */
    public Optional<Space> spaceOf(PlaceId place) {
        return space(place).or(() -> asset(place).flatMap(Asset::in).flatMap(this::space));
    }

    /** The place and everything round it, innermost first: asset, space, floor, building, site. */
    public List<PlaceId> within(PlaceId place) {
        List<PlaceId> path = new ArrayList<>();
        Optional<PlaceId> next = Optional.of(place);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = around(next.get());
        }
        return path;
    }

    /** The site a place belongs to. */
    public Optional<Site> siteOf(PlaceId place) {
        return within(place).stream().filter(sites::containsKey).findFirst().map(sites::get);
    }

    /** What people call a place. */
    public Optional<Text> nameOf(PlaceId place) {
        return Optional.<Text>empty()
                .or(() -> space(place).map(Space::name))
                .or(() -> asset(place).map(Asset::name))
                .or(() -> Optional.ofNullable(floors.get(place)).map(Floor::name))
                .or(() -> Optional.ofNullable(buildings.get(place)).map(Building::name))
                .or(() -> Optional.ofNullable(sites.get(place)).map(Site::name));
    }

    /** What a place itself was marked with. */
    public Traits traits(PlaceId place) {
        return traits.getOrDefault(place, Traits.NONE);
    }

    /** An attribute of a place, or of the nearest place around it that has one of the key. */
    public Optional<String> attribute(PlaceId place, String key) {
        return nearest(place, marks -> Optional.ofNullable(marks.attributes().get(key)));
    }

    /** The grade of service of a place, or of the nearest place around it that has one. */
    public Optional<String> grade(PlaceId place) {
        return nearest(place, Traits::grade);
    }

    private <T> Optional<T> nearest(PlaceId place, Function<Traits, Optional<T>> mark) {
        return within(place).stream()
                .map(this::traits)
                .flatMap(marks -> mark.apply(marks).stream())
                .findFirst();
    }

    /** The tags of a point, of its place, and of all places around it. */
    public Set<String> tags(Point point) {
        Set<String> all = new TreeSet<>(tags.getOrDefault(point.id(), Set.of()));
        within(point.id().place()).forEach(place -> all.addAll(traits(place).tags()));
        return all;
    }

    private Optional<PlaceId> around(PlaceId place) {
        return Optional.<PlaceId>empty()
                .or(() -> asset(place)
                        .flatMap(asset -> asset.in()
                                .or(() -> asset.serves().stream().sorted().findFirst())))
                .or(() -> space(place).map(Space::floor))
                .or(() -> Optional.ofNullable(floors.get(place)).map(Floor::building))
                .or(() -> Optional.ofNullable(buildings.get(place)).map(Building::site));
    }

    private static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
