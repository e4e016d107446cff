package dev.caretaker.console.api;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.CurrentVerdicts;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.TreeView;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Page;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The site and its points. */
final class BuildingOperations {
    private static final int PIECE = 500;
    private static final int MOST_INCIDENTS = 5_000;

    private final ApiParts parts;
    private final SiteGraph graph;

    BuildingOperations(ApiParts parts) {
        this.parts = parts;
        graph = parts.site().graph();
    }

    void into(Map<String, Operation> operations) {
        operations.put("building", this::building);
        operations.put("points", this::points);
        operations.put("point", this::point);
        operations.put("standings", this::currentVerdicts);
    }

    private ApiResponse building(ApiRequest request) {
        TreeView.Parts tree = new TreeView.Parts(
                graph, parts.site().library().get(), parts.views().points());
        return ApiResponse.ok(new JsonObject()
                .put("at", parts.site().clock().instant().toString())
                .put("sites", new TreeView(tree, now(), live(parts.actions().incidents())).sites()));
    }

    private ApiResponse points(ApiRequest request) {
        CurrentVerdicts currentVerdicts = now();
        List<Point> found = graph.points().stream()
                .filter(point -> request.text("quantity")
                        .map(point.quantity().id()::equals)
                        .orElse(true))
                .filter(point ->
                        request.text("place").map(place -> inside(point, place)).orElse(true))
                .filter(point -> request.text("search")
                        .map(words -> matches(point, words))
                        .orElse(true))
                .filter(point -> request.after()
                        .map(last -> point.id().toString().compareTo(last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(point -> point.id().toString()))
                .limit(request.limit() + 1L)
                .toList();
        List<Point> piece = found.subList(0, Math.min(found.size(), request.limit()));
        JsonObject body = new JsonObject()
                .put(
                        "items",
                        Json.list(piece, point -> parts.views().points().of(point, currentVerdicts.worst(point.id()))));
        if (found.size() > piece.size()) {
            body.put("next", piece.getLast().id().toString());
        }
        return ApiResponse.ok(body);
    }

    private ApiResponse point(ApiRequest request) {
        Point point = known(graph, request.path("id"));
        return ApiResponse.ok(parts.views().points().of(point, now().worst(point.id())));
    }

    private ApiResponse currentVerdicts(ApiRequest request) {
        Point point = known(graph, request.path("id"));
        return ApiResponse.items(Json.list(now().of(point.id()), parts.views().standards()::standing));
    }

    static Point known(SiteGraph graph, String id) {
        return graph.point(PointId.parse(id)).orElseThrow(() -> new ProblemException(404, "point-unknown", id));
    }

    private CurrentVerdicts now() {
        return new CurrentVerdicts(parts.site().currentVerdicts().get());
    }

    private boolean inside(Point point, String place) {
        return graph.within(point.id().place()).contains(new PlaceId(place));
    }

    /** Every word is somewhere in the id, the names or the place. */
    private boolean matches(Point point, String words) {
        String all = Stream.of(
                                Optional.of(point.name()),
                                graph.nameOf(point.id().place()))
                        .flatMap(Optional::stream)
                        .map(text -> text.en() + " " + text.zh() + " ")
                        .reduce(point.id() + " " + point.quantity().name().en() + " ", String::concat)
                        .toLowerCase(Locale.ROOT)
                + point.quantity().name().zh();
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }

    private static List<Incident> live(Incidents incidents) {
        List<Incident> live = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Incident> page = incidents.list(Set.of(IncidentState.OPEN, IncidentState.ACKNOWLEDGED), after, PIECE);
            live.addAll(page.items());
            after = page.next();
        } while (after.isPresent() && live.size() < MOST_INCIDENTS);
        return live;
    }
}
