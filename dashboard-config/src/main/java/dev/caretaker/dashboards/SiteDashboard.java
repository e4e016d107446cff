package dev.caretaker.dashboards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The dashboard of a site: a row for each floor, its charts two abreast. */
final class SiteDashboard {
    private static final int WIDTH = 24;
    private static final int CHART_WIDTH = 12;
    private static final int CHART_HEIGHT = 8;
    private static final int LONGEST_UID = 40;

    private final SiteGraph graph;
    private final Library library;
    private final Labels labels;

    SiteDashboard(SiteGraph graph, Library library, Labels labels) {
        this.graph = graph;
        this.library = library;
        this.labels = labels;
    }

    ObjectNode of(Site site) {
        ObjectNode dashboard = JsonNodeFactory.instance.objectNode();
        dashboard.putNull("id");
        dashboard.put("uid", uid(site));
        dashboard.put("title", labels.of(site.name()));
        dashboard.putArray("tags").add("caretaker");
        dashboard.put("timezone", site.zone().getId());
        dashboard.put("editable", false);
        dashboard.put("graphTooltip", 1);
        dashboard.put("refresh", "30s");
        dashboard.putObject("time").put("from", "now-24h").put("to", "now");
        dashboard.put("schemaVersion", 39);
        dashboard.putObject("annotations").putArray("list");
        dashboard.putObject("templating").putArray("list");
        dashboard.set("panels", panels(site));
        return dashboard;
    }

    /** Grafana keeps links and stars by it, so it depends on the id of the site alone. */
    private static String uid(Site site) {
        String uid = "caretaker-" + site.id();
        return uid.length() <= LONGEST_UID
                ? uid
                : UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private ArrayNode panels(Site site) {
        ArrayNode panels = JsonNodeFactory.instance.arrayNode();
        int y = 0;
        for (Row row : Row.of(site, graph, library)) {
            ObjectNode head = panels.addObject().put("type", "row").put("title", title(row.place()));
            head.put("collapsed", false).putArray("panels");
            put(head, panels.size(), new Box(0, y, WIDTH, 1));
            y++;
            int place = 0;
            for (Row.Chart chart : row.charts()) {
                ObjectNode panel = new Panel(graph, labels, chart).json(ambiguous(row, chart));
                panels.add(panel);
                int x = place % (WIDTH / CHART_WIDTH) * CHART_WIDTH;
                int line = place / (WIDTH / CHART_WIDTH);
                put(panel, panels.size(), new Box(x, y + line * CHART_HEIGHT, CHART_WIDTH, CHART_HEIGHT));
                place++;
            }
            y += (place + 1) / (WIDTH / CHART_WIDTH) * CHART_HEIGHT;
        }
        return panels;
    }

    private static boolean ambiguous(Row row, Row.Chart chart) {
        return row.charts().stream()
                        .filter(other -> other.quantity().equals(chart.quantity()))
                        .count()
                > 1;
    }

    private record Box(int x, int y, int w, int h) {}

    private static void put(ObjectNode panel, int id, Box box) {
        panel.put("id", id);
        panel.putObject("gridPos")
                .put("x", box.x())
                .put("y", box.y())
                .put("w", box.w())
                .put("h", box.h());
    }

    /** A floor is named with its building: a site may have two third floors. */
    private String title(PlaceId place) {
        List<String> names = new ArrayList<>();
        for (PlaceId around : graph.within(place)) {
            graph.nameOf(around).map(labels::of).ifPresent(name -> names.add(0, name));
        }
        return String.join(" · ", names.size() > 1 ? names.subList(1, names.size()) : names);
    }
}
