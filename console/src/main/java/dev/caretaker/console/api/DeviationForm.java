package dev.caretaker.console.api;

import dev.caretaker.alerting.deviation.Course;
import dev.caretaker.alerting.deviation.Coverage;
import dev.caretaker.alerting.deviation.DeviationKind;
import dev.caretaker.alerting.deviation.DeviationReason;
import dev.caretaker.alerting.deviation.Grounds;
import dev.caretaker.alerting.deviation.Proposal;
import dev.caretaker.alerting.deviation.Repeat;
import dev.caretaker.model.site.PlaceId;
import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.Discipline;
import dev.caretaker.model.standard.StandardId;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** The body that asks for a deviation, once it is known to follow the contract. */
final class DeviationForm {
    private DeviationForm() {}

    static Proposal read(JsonObject body) {
        return new Proposal(
                DeviationKind.find(body.getString("kind")).orElseThrow(), coverage(body), course(body), grounds(body));
    }

    private static Coverage coverage(JsonObject body) {
        return new Coverage(
                new PlaceId(body.getString("place")),
                text(body, "point").map(PointId::parse),
                text(body, "standard").map(StandardId::parse),
                text(body, "discipline").flatMap(Discipline::find),
                body.getBoolean("lifeSafety", false));
    }

    private static Course course(JsonObject body) {
        return new Course(
                DeviationOperations.time(body.getString("from")),
                DeviationOperations.time(body.getString("until")),
                Optional.ofNullable(body.getJsonObject("recurrence"))
                        .map(one -> new Repeat(one.getString("rule"), Windows.parse(one.getString("lasts")))));
    }

    private static Grounds grounds(JsonObject body) {
        return new Grounds(
                DeviationReason.find(body.getString("reason")).orElseThrow(),
                body.getString("words").strip(),
                text(body, "evidence").map(String::strip).filter(one -> !one.isEmpty()));
    }

    private static Optional<String> text(JsonObject body, String name) {
        return Optional.ofNullable(body.getString(name));
    }
}
