package dev.caretaker.provisioning.site;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads sites, buildings, floors, spaces and assets. A place that is wrong still has its inside read. */
final class PlaceReader {
    private static final PlaceId UNKNOWN = new PlaceId("unknown");
    private static final Text NAMELESS = new Text("?", "?");

    private final Parts parts;
    private final PointReader points;
    private final DeviceReader devices;

    PlaceReader(Parts parts) {
        this.parts = parts;
        this.points = new PointReader(parts);
        this.devices = new DeviceReader(parts);
    }

    void site(YamlNode node) {
        PlaceId id = id(node);
        ZoneId zone = node.need("zone").flatMap(ClockReader::zone).orElse(ZoneId.of("UTC"));
        SpecialDays days = specialDays(node, zone);
        Map<String, WeeklyHours> calendars = days.hours();
        parts.graph.add(new Site(
                id,
                name(node),
                zone,
                calendars,
                node.get("excuses").map(this::excuses).orElse(List.of()),
                node.get("seasons")
                        .map(it -> SeasonReader.seasons(it, calendars.keySet()))
                        .orElse(Map.of()),
                days.names(),
                TraitsReader.words(node, "packs"),
                days.countsAs()));
        mark(node, id);
        node.get("devices").ifPresent(list -> list.items().forEach(device -> devices.read(device, zone)));
        node.need("buildings").ifPresent(list -> list.items().forEach(building -> building(building, id)));
        node.get("assets").ifPresent(list -> list.items().forEach(this::asset));
        node.finish();
    }

    private SpecialDays specialDays(YamlNode node, ZoneId zone) {
        Optional<HolidaySet> holidays = node.get("holidays").flatMap(it -> {
            Optional<HolidaySet> set = parts.holidays.named(it);
            set.ifPresent(known -> parts.now.ifPresent(
                    clock -> HolidayYears.check(it, known, clock.instant().atZone(zone))));
            return set;
        });
        Map<String, Calendar> calendars =
                node.get("calendars").map(CalendarReader::calendars).orElse(Map.of());
        SpecialDays days = new SpecialDays(calendars, holidays.orElse(HolidaySet.NONE));
        node.get("exceptions").ifPresent(list -> list.items().forEach(days::except));
        return days;
    }

    private void mark(YamlNode node, PlaceId place) {
        parts.graph.mark(place, TraitsReader.traits(node));
    }

    private List<Excuse> excuses(YamlNode list) {
        return list.items().stream()
                .flatMap(item -> ClockReader.excuse(item, parts).stream())
                .toList();
    }

    private void building(YamlNode node, PlaceId site) {
        PlaceId id = id(node);
        parts.graph.add(new Building(id, site, name(node)));
        mark(node, id);
        node.need("floors").ifPresent(list -> list.items().forEach(floor -> floor(floor, id)));
        node.finish();
    }

    private void floor(YamlNode node, PlaceId building) {
        PlaceId id = id(node);
        int level = node.need("level").flatMap(YamlNode::integer).orElse(0);
        parts.graph.add(new Floor(id, building, name(node), level));
        mark(node, id);
        node.need("spaces").ifPresent(list -> list.items().forEach(space -> space(space, id)));
        node.finish();
    }

    private void space(YamlNode node, PlaceId floor) {
        PlaceId id = id(node);
        parts.graph.add(new Space(id, floor, type(node), name(node)));
        mark(node, id);
        points(node, id);
        node.finish();
    }

    private void asset(YamlNode node) {
        PlaceId id = id(node);
        Optional<PlaceId> in = node.get("in").flatMap(parts::reference);
        parts.graph.add(new Asset(id, type(node), name(node), in, places(node, "serves"), places(node, "fed-by")));
        mark(node, id);
        points(node, id);
        node.finish();
    }

    private void points(YamlNode node, PlaceId place) {
        node.get("points").ifPresent(list -> list.items().forEach(point -> points.read(point, place)));
    }

    private Set<PlaceId> places(YamlNode node, String key) {
        return node.get(key).stream()
                .flatMap(list -> list.oneOrMore().stream())
                .flatMap(item -> parts.reference(item).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private PlaceId id(YamlNode node) {
        return parts.newPlace(node).orElse(UNKNOWN);
    }

    private static Text name(YamlNode node) {
        return node.need("name").flatMap(YamlNode::bilingual).orElse(NAMELESS);
    }

    private static String type(YamlNode node) {
        return node.need("type").flatMap(Parts::word).orElse("unknown");
    }
}
