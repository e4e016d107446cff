package dev.caretaker.compliance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import java.util.TreeMap;

/** The hash of everything in a site that verdicts depend on: its points and where they are, zones, calendars, excuses. */
public final class SiteHash {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SiteHash() {}

    /** The SHA-256 of its canonical JSON. */
    public static String of(SiteGraph graph) {
        ObjectNode all = JSON.objectNode();
        ArrayNode sites = all.putArray("sites");
        graph.sites().forEach(site -> sites.add(site(site)));
        TreeMap<String, ObjectNode> points = new TreeMap<>();
        graph.points().forEach(point -> points.put(point.id().toString(), point(graph, point)));
        ObjectNode byId = all.putObject("points");
        points.forEach(byId::set);
        return Canonical.sha256(all);
    }

    private static ObjectNode site(Site site) {
        ObjectNode json = JSON.objectNode();
        json.put("id", site.id().text()).put("zone", site.zone().getId());
        ObjectNode calendars = json.putObject("calendars");
        site.calendars().forEach((name, hours) -> calendars.set(name, hours(hours)));
        if (!site.countsAs().isEmpty()) {
            ObjectNode others = json.putObject("counts-as");
            new TreeMap<>(site.countsAs()).forEach((date, day) -> others.put(date.toString(), day.name()));
        }
        ArrayNode excuses = json.putArray("excuses");
        for (Excuse excuse : site.excuses()) {
            excuses.addObject()
                    .put("place", excuse.place().text())
                    .put("from", excuse.from().toString())
                    .put("until", excuse.until().toString());
        }
        return json;
    }

    private static ArrayNode hours(WeeklyHours hours) {
        ArrayNode windows = JSON.arrayNode();
        for (WeeklyHours.Window window : hours.windows()) {
            ObjectNode one = windows.addObject();
            one.put("from", window.from().toString()).put("to", window.to().toString());
            ArrayNode days = one.putArray("days");
            window.days().stream().sorted().forEach(day -> days.add(day.name()));
        }
        return windows;
    }

    private static ObjectNode point(SiteGraph graph, Point point) {
        ObjectNode json = JSON.objectNode();
        json.put("quantity", point.quantity().id())
                .put("unit", point.quantity().unit().symbol());
        graph.spaceOf(point).ifPresent(space -> json.put("space-type", space.type()));
        graph.asset(point.id().place()).ifPresent(asset -> json.put("asset-type", asset.type()));
        ArrayNode within = json.putArray("within");
        graph.within(point.id().place()).stream().map(PlaceId::text).forEach(within::add);
        return json;
    }
}
