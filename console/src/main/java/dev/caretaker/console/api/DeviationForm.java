package dev.caretaker.console.api;

import dev.caretaker.alerting.deviation.plan.Course;
import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.DeviationReason;
import dev.caretaker.alerting.deviation.plan.Grounds;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Repeat;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Discipline;
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
