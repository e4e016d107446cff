package dev.caretaker.dashboards;

import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.standard.Citation;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Text;
import java.math.BigDecimal;
import java.time.Duration;

/** What is read on a dashboard, in one language. */
final class Labels {
    private static final Messages MESSAGES = Messages.of(Labels.class, "labels");

    private final Language language;

    Labels(Language language) {
        this.language = language;
    }

    String of(Text text) {
        return text.in(language);
    }

    String state(String state) {
        return MESSAGES.say(language, "state." + state);
    }

    /** A limit in words, with the clause it stands in. */
    String limit(Drawn drawn) {
        Citation citation = drawn.standard().citation();
        String unit = drawn.standard().scope().quantity().unit().symbol();
        return MESSAGES.say(
                language,
                "limit",
                of(drawn.standard().title()),
                over(drawn.standard().terms().require()) + range(drawn.limits(), unit.equals("1") ? "" : " " + unit),
                of(citation.document().title()),
                citation.clause());
    }

    private String over(Requirement requirement) {
        return requirement instanceof Requirement.Windowed windowed
                ? MESSAGES.say(language, "over." + word(windowed.statistic()), length(windowed.window())) + " "
                : "";
    }

    private static String word(Statistic statistic) {
        return statistic.word();
    }

    private String range(Limits limits, String unit) {
        String low = number(limits.low()) + unit;
        String high = number(limits.high()) + unit;
        if (limits.hasLow() && limits.hasHigh()) {
            return MESSAGES.say(language, "range.between", low, high);
        }
        return limits.hasHigh()
                ? MESSAGES.say(language, limits.highAllowed() ? "range.at-most" : "range.below", high)
                : MESSAGES.say(language, limits.lowAllowed() ? "range.at-least" : "range.above", low);
    }

    private static String number(double value) {
        return Double.isInfinite(value)
                ? String.valueOf(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String length(Duration duration) {
        if (duration.toMinutesPart() == 0 && duration.toSecondsPart() == 0) {
            return duration.toHours() + " h";
        }
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
