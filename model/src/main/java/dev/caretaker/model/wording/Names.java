package dev.caretaker.model.wording;

import dev.caretaker.model.requirement.Allowed.When;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.unit.Quantity;

/** What people call types, seasons, calendars and points; a word of the site's own in quotation marks. */
final class Names {
    private final Speech speech;

    Names(Speech speech) {
        this.speech = speech;
    }

    /** A type of space or asset. */
    String type(String type) {
        return speech.has("type." + type) ? speech.say("type." + type) : speech.say("type", type.replace('-', ' '));
    }

    /** When it is a season, as in {@code in the heating season}. */
    String season(String name) {
        return named("season", name);
    }

    /** When it is the hours of a calendar, as in {@code when occupied}; or a season that stands in the place of one. */
    String calendar(String name) {
        return speech.has("season." + name) ? season(name) : named("calendar", name);
    }

    /** In which circumstance. */
    String when(When when) {
        return switch (when) {
            case When.InSeason season -> season(season.name());
            case When.During during -> calendar(during.calendar());
            case When.Grade grade -> speech.say("grade", grade.grade());
            case When.Attribute attribute ->
                speech.say("attribute", named("attribute-key", attribute.key()), attribute.value());
        };
    }

    /** Another point than the subject. */
    String point(PointRef point) {
        String noun = noun(point);
        return point.asset()
                .map(asset -> speech.say("point.of-asset", noun, type(asset)))
                .orElseGet(() -> speech.say("point", noun));
    }

    private String noun(PointRef point) {
        if (speech.has("point-name." + point.name())) {
            return speech.say("point-name." + point.name());
        }
        String what = quantity(point.quantity());
        return point.name().equals(point.quantity().id()) ? what : speech.say("point.named", what, point.name());
    }

    /** A quantity as a noun within a sentence. */
    String quantity(Quantity quantity) {
        String code = "state-of." + quantity.id();
        return speech.has(code) ? speech.say(code) : speech.within(quantity.name());
    }

    private String named(String family, String name) {
        String code = family + "." + name;
        return speech.has(code) ? speech.say(code) : speech.say(family, name);
    }
}
