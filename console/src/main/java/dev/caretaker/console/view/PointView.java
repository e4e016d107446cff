package dev.caretaker.console.view;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.unit.Quantity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Points and their readings. */
public final class PointView {
    private final SiteGraph graph;
    private final Function<PointId, Optional<Reading>> latest;
    private final InstantSource clock;

    /** The points of a site, with the latest reading of each and the clock that tells its age. */
    public PointView(SiteGraph graph, Function<PointId, Optional<Reading>> latest, InstantSource clock) {
        this.graph = graph;
        this.latest = latest;
        this.clock = clock;
    }

    /** The site whose points it shows. */
    public SiteGraph graph() {
        return graph;
    }

    /** A point with its latest reading and its worst verdict. */
    public JsonObject of(Point point, Optional<Verdict> verdict) {
        Quantity quantity = point.quantity();
        PlaceId place = point.id().place();
        JsonObject json = new JsonObject()
                .put("id", point.id().toString())
                .put("name", Json.text(point.name()))
                .put("place", place.text())
                .put("placeName", Json.text(graph.nameOf(place).orElse(point.name())))
                .put("path", path(place))
                .put("quantity", quantity.id())
                .put("quantityName", Json.text(quantity.name()))
                .put("unit", quantity.unit().symbol())
                .put("states", states(quantity))
                .put("device", point.source().device().text());
        Json.put(json, "verdict", verdict.map(Verdict::word));
        Json.put(json, "latest", latest.apply(point.id()).map(reading -> aged(point, reading)));
        return json;
    }

    /** A reading as events and proofs show it, naming its point. */
    public JsonObject reading(Reading reading) {
        Optional<Quantity> quantity = graph.point(reading.point()).map(Point::quantity);
        JsonObject json = new JsonObject().put("point", reading.point().toString());
        Json.put(json, "unit", quantity.map(one -> one.unit().symbol()));
        return fill(json, quantity, reading);
    }

    /** The states of a quantity with their codes and names. */
    public static JsonArray states(Quantity quantity) {
        JsonArray array = new JsonArray();
        List<String> states = quantity.states();
        for (int code = 0; code < states.size(); code++) {
            array.add(new JsonObject()
                    .put("code", code)
                    .put("id", states.get(code))
                    .put("name", Json.text(quantity.stateName(code))));
        }
        return array;
    }

    /**
     * What something is about. Little is left to say of a point that has been taken out of the site; a group of points is
     * told by its place and what is measured there.
     */
    public JsonObject subject(PointId id, Optional<Standard> standard) {
        JsonObject json = new JsonObject().put("point", id.toString());
        Optional<Point> point = graph.point(id);
        Optional<Quantity> grouped = standard.filter(Standard::judgesGroups)
                .map(one -> one.scope().quantity())
                .filter(quantity -> point.isEmpty());
        Optional<Quantity> quantity = point.map(Point::quantity).or(() -> grouped);
        Json.put(json, "group", grouped.map(there -> true));
        Json.put(
                json,
                "name",
                point.map(Point::name).or(() -> grouped.map(Quantity::name)).map(Json::text));
        json.put("place", id.place().text());
        Json.put(json, "placeName", graph.nameOf(id.place()).map(Json::text));
        json.put("path", path(id.place()));
        Json.put(json, "quantity", quantity.map(Quantity::id));
        Json.put(json, "unit", quantity.map(one -> one.unit().symbol()));
        return json;
    }

    private JsonObject aged(Point point, Reading reading) {
        long age = Math.max(0, Duration.between(reading.time(), clock.instant()).toSeconds());
        return fill(new JsonObject(), Optional.of(point.quantity()), reading).put("ageSeconds", age);
    }

    private static JsonObject fill(JsonObject json, Optional<Quantity> quantity, Reading reading) {
        json.put("value", reading.value());
        quantity.filter(Quantity::isState).ifPresent(known -> {
            String state = known.state(reading.value());
            json.put("state", state).put("stateName", Json.text(known.stateName(state)));
        });
        return json.put("time", reading.time().toString())
                .put("received", reading.received().toString())
                .put(
                        "quality",
                        reading.quality().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private JsonArray path(PlaceId place) {
        return Json.list(graph.within(place).reversed(), PlaceId::text);
    }
}
