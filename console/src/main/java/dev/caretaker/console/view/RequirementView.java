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
        String unit = quantity.unit().symbol();
        return switch (standard.terms().require()) {
            case Requirement.Value value -> {
                String limits = limits(value.limits(), quantity, language);
                yield Json.limits(
                        start("value", SENTENCES.say(language, "value", limits)).put("unit", unit), value.limits());
            }
            case Requirement.Windowed windowed -> {
                String statistic = SENTENCES.say(
                        language, "statistic." + windowed.statistic().word());
                String span = Json.span(windowed.window());
                String text = SENTENCES.say(
                        language, "windowed", statistic, span, limits(windowed.limits(), quantity, language));
                yield Json.limits(
                        start("windowed", text)
                                .put("unit", unit)
                                .put("statistic", windowed.statistic().word())
                                .put("window", span),
                        windowed.limits());
            }
            case Requirement.Rise rise -> {
                String text = SENTENCES.say(
                        language, "rise", Json.span(rise.per()), limits(rise.limits(), quantity, language));
                yield Json.limits(
                        start("rise", text).put("unit", unit).put("window", Json.span(rise.per())), rise.limits());
            }
            case Requirement.StateFor state -> {
                String word = quantity.state(state.state());
                String text = SENTENCES.say(
                        language,
                        "state-for",
                        PointView.stateName(quantity, word).in(language),
                        Json.span(state.atMost()));
                yield start("state-for", text)
                        .put("state", word)
                        .put("atMostSeconds", state.atMost().toSeconds());
            }
            case Requirement.Reporting reporting ->
                start("reporting", SENTENCES.say(language, "reporting", Json.span(reporting.every())))
                        .put("atMostSeconds", reporting.every().toSeconds());
        };
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
