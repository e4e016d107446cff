package dev.caretaker.console.view.standard;

import dev.caretaker.console.view.Json;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.unit.Quantity;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** How the number that is held against limits is got, as data. */
final class MeasureView {
    private MeasureView() {}

    static String kind(Measure measure) {
        return switch (measure) {
            case Measure.Value value -> "value";
            case Measure.Windowed windowed -> "windowed";
            case Measure.Percentile percentile -> "percentile";
            case Measure.Spreading spreading -> "spread";
            case Measure.Rise rise -> "rise";
            case Measure.Fall fall -> "fall";
            case Measure.StateFor state -> "state-for";
            case Measure.TimeIn time -> "time-in";
            case Measure.Events events -> "events";
            case Measure.Difference difference -> "difference";
            case Measure.Unmoved unmoved -> "unmoved";
            case Measure.Jump jump -> "jump";
            case Measure.Usual usual -> "usual";
        };
    }

    /** Puts what the kind does not say. */
    static void into(JsonObject json, Measure measure, Quantity quantity) {
        if (measure.reach().compareTo(Duration.ZERO) > 0) {
            json.put("window", Json.span(measure.reach()));
        }
        switch (measure) {
            case Measure.Windowed windowed ->
                json.put("statistic", windowed.statistic().word());
            case Measure.Percentile percentile -> json.put("percent", percentile.percent());
            case Measure.Spreading spreading ->
                json.put("spread", spreading.spread().word());
            case Measure.StateFor state -> json.put("state", quantity.state(state.state()));
            case Measure.TimeIn time -> json.put("state", quantity.state(time.state()));
            case Measure.Events events -> json.put("state", quantity.state(events.state()));
            case Measure.Difference difference -> difference.from().ifPresent(from -> json.put("from", from.text()));
            case Measure.Unmoved unmoved -> json.put("unmovedWithin", unmoved.within());
            case Measure.Usual usual -> usual(json, usual);
            case Measure.Value value -> {}
            case Measure.Rise rise -> {}
            case Measure.Fall fall -> {}
            case Measure.Jump jump -> {}
        }
    }

    private static void usual(JsonObject json, Measure.Usual usual) {
        json.put("comparedBy", usual.by().word())
                .put("learnDays", usual.training().days())
                .put("leastDays", usual.training().least());
        if (usual.by() == Measure.By.TIMES) {
            json.put("floor", usual.floor());
        }
    }
}
