package dev.caretaker.dashboards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.unit.Quantity;
import java.util.List;
import java.util.stream.Collectors;

/** One chart in the words of Grafana. */
final class Panel {
    private final SiteGraph graph;
    private final Labels labels;
    private final Row.Chart chart;

    Panel(SiteGraph graph, Labels labels, Row.Chart chart) {
        this.graph = graph;
        this.labels = labels;
        this.chart = chart;
    }

    /**
     * The panel, without its place on the page.
     *
     * @param ambiguous whether other charts of the row show the same quantity, so that the limits have to tell them apart
     */
    ObjectNode json(boolean ambiguous) {
        ObjectNode panel = JsonNodeFactory.instance.objectNode();
        panel.put("type", quantity().isState() ? "state-timeline" : "timeseries");
        panel.put("title", title(ambiguous));
        panel.put("description", chart.drawn().stream().map(labels::limit).collect(Collectors.joining("\n\n")));
        panel.set("datasource", dataSource());
        panel.set("fieldConfig", fieldConfig());
        panel.putObject("options")
                .putObject("legend")
                .put("showLegend", chart.points().size() > 1)
                .put("displayMode", "list")
                .put("placement", "bottom");
        panel.set("targets", targets());
        return panel;
    }

    static ObjectNode dataSource() {
        return JsonNodeFactory.instance.objectNode().put("type", "influxdb").put("uid", Provisioning.DATA_SOURCE);
    }

    private Quantity quantity() {
        return chart.quantity();
    }

    private String title(boolean ambiguous) {
        if (chart.points().size() == 1) {
            return name(chart.points().get(0));
        }
        String quantityName = labels.of(quantity().name());
        return ambiguous && !chart.drawn().isEmpty()
                ? quantityName + " · "
                        + chart.drawn().stream()
                                .map(one -> labels.of(one.standard().title()))
                                .collect(Collectors.joining(", "))
                : quantityName;
    }

    /** What a series is called: the place and, as the title names the quantity only, what is measured there. */
    private String name(Point point) {
        String place = graph.nameOf(point.id().place())
                .map(labels::of)
                .orElse(point.id().place().text());
        return place + " · " + labels.of(point.name());
    }

    private ObjectNode fieldConfig() {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        ObjectNode defaults = config.putObject("defaults");
        String unit = quantity().unit().symbol();
        defaults.put("unit", unit.equals("1") ? "none" : "suffix: " + unit);
        Scale scale = new Scale(chart.drawn());
        defaults.putObject("color").put("mode", quantity().isState() ? "thresholds" : "palette-classic");
        defaults.set("mappings", mappings(scale));
        defaults.putObject("thresholds").put("mode", "absolute").set("steps", scale.steps());
        ObjectNode custom = defaults.putObject("custom");
        if (quantity().isState()) {
            custom.put("fillOpacity", 70);
        } else {
            custom.put("lineWidth", 1).put("showPoints", "auto").put("spanNulls", false);
            custom.putObject("thresholdsStyle").put("mode", chart.drawn().isEmpty() ? "off" : "line+area");
        }
        config.set("overrides", names());
        return config;
    }

    private ArrayNode mappings(Scale scale) {
        ArrayNode mappings = JsonNodeFactory.instance.arrayNode();
        if (quantity().isState()) {
            ObjectNode options = mappings.addObject().put("type", "value").putObject("options");
            List<String> states = quantity().states();
            for (int code = 0; code < states.size(); code++) {
                options.putObject(String.valueOf(code))
                        .put("index", code)
                        .put("text", labels.of(quantity().stateName(code)))
                        .put("color", chart.drawn().isEmpty() ? plain(code) : scale.colour(code));
            }
        }
        return mappings;
    }

    /** States that no standard judges are told apart by colours that do not say good or bad. */
    private static String plain(int code) {
        return List.of("text", "blue", "purple").get(code % 3);
    }

    private ArrayNode names() {
        ArrayNode overrides = JsonNodeFactory.instance.arrayNode();
        for (Point point : chart.points()) {
            ObjectNode override = overrides.addObject();
            override.putObject("matcher")
                    .put("id", "byName")
                    .put("options", point.id().toString());
            override.putArray("properties").addObject().put("id", "displayName").put("value", name(point));
        }
        return overrides;
    }

    private ArrayNode targets() {
        ArrayNode targets = JsonNodeFactory.instance.arrayNode();
        ObjectNode target = targets.addObject();
        target.put("refId", "A");
        target.set("datasource", dataSource());
        target.put("rawQuery", true);
        target.put("query", query());
        target.put("resultFormat", "time_series");
        target.put("alias", "$tag_point");
        return targets;
    }

    /** A state is never averaged: half open is no state. Gaps stay gaps. */
    private String query() {
        String points = chart.points().stream()
                .map(point -> "\"point\" = '" + point.id() + "'")
                .collect(Collectors.joining(" OR "));
        return "SELECT " + (quantity().isState() ? "last" : "mean") + "(\"value\") FROM \""
                + quantity().id() + "\" WHERE (" + points
                + ") AND $timeFilter GROUP BY time($__interval), \"point\" fill(none)";
    }
}
