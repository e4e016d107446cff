package dev.caretaker.console.view.standard;

import dev.caretaker.console.view.Json;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.model.wording.StandardWords;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** What a standard requires, as data and as a sentence. */
final class RequirementView {
    private final Quantity subject;
    private final StandardWords words;

    /** Requirements of the points of a quantity. */
    RequirementView(Quantity subject, Language language) {
        this.subject = subject;
        words = new StandardWords(language);
    }

    JsonObject of(Requirement require) {
        return switch (require) {
            case Condition.Limited limited -> limited(limited);
            case Condition.All all -> conditions(start("all", all), all.conditions());
            case Condition.Any any -> conditions(start("any", any), any.conditions());
            case Condition.Not not -> conditions(start("not", not), List.of(not.condition()));
            case Condition.Quorum quorum ->
                conditions(start("quorum", quorum), List.of(quorum.each()))
                        .put("count", quorum.count())
                        .put("within", quorum.within().name().toLowerCase(Locale.ROOT));
            case Requirement.Reporting reporting ->
                start("reporting", reporting).put("atMostSeconds", Json.seconds(reporting.every()));
            case Requirement.Happening happening ->
                start("happening", happening)
                        .put("state", subject.state(happening.state()))
                        .put("atLeastSeconds", Json.seconds(happening.atLeast()))
                        .put("atMostSeconds", Json.seconds(happening.every()));
        };
    }

    private JsonObject limited(Condition.Limited limited) {
        Quantity quantity = limited.quantity().orElse(subject);
        JsonObject json = start(MeasureView.kind(limited.measure()), limited);
        limited.point()
                .ifPresent(point -> json.put("point", point.text())
                        .put("quantity", point.quantity().id()));
        json.put("unit", Comparison.unit(limited.measure().dimension(), quantity));
        MeasureView.into(json, limited.measure(), quantity);
        allowed(json, limited.allowed());
        return json;
    }

    static void allowed(JsonObject json, Allowed allowed) {
        allowed.otherwise().ifPresent(limits -> Json.limits(json, limits));
        if (!allowed.choices().isEmpty()) {
            json.put("limitsBy", Json.list(allowed.choices(), RequirementView::choice));
        }
    }

    private static JsonObject choice(Allowed.Choice choice) {
        JsonObject json = switch (choice.when()) {
            case Allowed.When.InSeason season -> when("season", season.name());
            case Allowed.When.During during -> when("during", during.calendar());
            case Allowed.When.Grade grade -> when("grade", grade.grade());
            case Allowed.When.Attribute attribute ->
                when("attribute", attribute.value()).put("key", attribute.key());
        };
        return Json.limits(json, choice.limits());
    }

    private static JsonObject when(String by, String value) {
        return new JsonObject().put("by", by).put("value", value);
    }

    private JsonObject conditions(JsonObject json, List<? extends Condition> conditions) {
        JsonArray nested = Json.list(conditions, this::of);
        return json.put("conditions", nested);
    }

    private JsonObject start(String kind, Requirement require) {
        return new JsonObject().put("kind", kind).put("text", words.requirement(require, subject));
    }
}
