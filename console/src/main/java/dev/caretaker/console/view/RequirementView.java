package dev.caretaker.console.view;

import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.unit.Quantity;
import io.vertx.core.json.JsonObject;

/** What a standard requires, as data and as a sentence. */
final class RequirementView {
    private static final Messages SENTENCES = Messages.of(RequirementView.class, "requirements");

    private RequirementView() {}

    static JsonObject of(Standard standard, Language language) {
        Quantity quantity = standard.scope().quantity();
        return switch (standard.terms().require()) {
            case Requirement.Value value -> value(value, quantity, language);
            case Requirement.Windowed windowed -> windowed(windowed, quantity, language);
            case Requirement.Rise rise -> rise(rise, quantity, language);
            case Requirement.StateFor state -> stateFor(state, quantity, language);
            case Requirement.Reporting reporting -> reporting(reporting, language);
        };
    }

    private static JsonObject value(Requirement.Value value, Quantity quantity, Language language) {
        String text = SENTENCES.say(language, "value", limits(value.limits(), quantity, language));
        return Json.limits(start("value", text).put("unit", quantity.unit().symbol()), value.limits());
    }

    private static JsonObject windowed(Requirement.Windowed windowed, Quantity quantity, Language language) {
        String span = Json.span(windowed.window());
        String text = SENTENCES.say(
                language,
                "windowed",
                SENTENCES.say(language, "statistic." + windowed.statistic().word()),
                span,
                limits(windowed.limits(), quantity, language));
        JsonObject json = start("windowed", text)
                .put("unit", quantity.unit().symbol())
                .put("statistic", windowed.statistic().word())
                .put("window", span);
        return Json.limits(json, windowed.limits());
    }

    private static JsonObject rise(Requirement.Rise rise, Quantity quantity, Language language) {
        String span = Json.span(rise.per());
        String text = SENTENCES.say(language, "rise", span, limits(rise.limits(), quantity, language));
        JsonObject json =
                start("rise", text).put("unit", quantity.unit().symbol()).put("window", span);
        return Json.limits(json, rise.limits());
    }

    private static JsonObject stateFor(Requirement.StateFor state, Quantity quantity, Language language) {
        String word = quantity.state(state.state());
        String name = PointView.stateName(quantity, word).in(language);
        return start("state-for", SENTENCES.say(language, "state-for", name, Json.span(state.atMost())))
                .put("state", word)
                .put("atMostSeconds", state.atMost().toSeconds());
    }

    private static JsonObject reporting(Requirement.Reporting reporting, Language language) {
        return start("reporting", SENTENCES.say(language, "reporting", Json.span(reporting.every())))
                .put("atMostSeconds", reporting.every().toSeconds());
    }

    private static JsonObject start(String kind, String text) {
        return new JsonObject().put("kind", kind).put("text", text);
    }

    private static String limits(Limits limits, Quantity quantity, Language language) {
        if (limits.hasLow() && limits.hasHigh()) {
            return limits.low() == limits.high()
                    ? SENTENCES.say(language, "exactly", value(limits.low(), quantity, language))
                    : SENTENCES.say(
                            language,
                            "between",
                            value(limits.low(), quantity, language),
                            value(limits.high(), quantity, language));
        }
        if (limits.hasLow()) {
            String code = limits.lowAllowed() ? "at-least" : "above";
            return SENTENCES.say(language, code, value(limits.low(), quantity, language));
        }
        String code = limits.highAllowed() ? "at-most" : "below";
        return SENTENCES.say(language, code, value(limits.high(), quantity, language));
    }

    private static String value(double value, Quantity quantity, Language language) {
        if (quantity.isState()) {
            return PointView.stateName(quantity, quantity.state(value)).in(language);
        }
        String symbol = quantity.unit().symbol();
        return symbol.equals("1") ? Json.number(value) : Json.number(value) + " " + symbol;
    }
}
