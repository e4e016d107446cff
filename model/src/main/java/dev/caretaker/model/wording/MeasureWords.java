package dev.caretaker.model.wording;

import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.model.wording.LimitWords.Form;
import dev.caretaker.model.wording.LimitWords.Kind;

/** Measured numbers and their limits as clauses: {@code the mean over 1 h is at most 1000 ppm}. */
final class MeasureWords {
    private final Speech speech;
    private final Numbers numbers;
    private final Names names;
    private final LimitWords limits;

    MeasureWords(Speech speech) {
        this.speech = speech;
        numbers = new Numbers(speech);
        names = new Names(speech);
        limits = new LimitWords(speech);
    }

    String clause(Condition.Limited limited, Quantity subject, boolean negated) {
        Quantity quantity = limited.quantity().orElse(subject);
        Measure measure = limited.measure();
        String allowed = limits.say(
                limited.allowed(), new Kind(form(measure, quantity), measure.dimension(), quantity), negated);
        String it = limited.point().map(names::point).orElseGet(() -> speech.say("it"));
        String ofIt = limited.point()
                .map(point -> speech.say("of-it", names.point(point)))
                .orElse("");
        String clause = switch (measure) {
            case Measure.Value value -> speech.say("is", limited.point().isPresent() ? it : self(quantity), allowed);
            case Measure.Windowed windowed ->
                speech.say("over." + windowed.statistic().word(), ofIt, numbers.duration(windowed.window()), allowed);
            case Measure.Percentile percentile ->
                speech.say(
                        "percentile",
                        ofIt,
                        numbers.duration(percentile.window()),
                        allowed,
                        ordinal(percentile.percent()));
            case Measure.Spreading spreading ->
                speech.say("over." + spreading.spread().word(), ofIt, numbers.duration(spreading.window()), allowed);
            case Measure.Rise rise -> speech.say("rise", ofIt, numbers.duration(rise.per()), allowed);
            case Measure.Fall fall -> speech.say("fall", ofIt, numbers.duration(fall.per()), allowed);
            case Measure.StateFor state -> speech.say("state-for", it, allowed, state(quantity, state.state()));
            case Measure.TimeIn time ->
                speech.say("time-in", it, allowed, state(quantity, time.state()), numbers.duration(time.over()));
            case Measure.Events events ->
                speech.say("events", it, allowed, state(quantity, events.state()), numbers.duration(events.over()));
            case Measure.Difference difference ->
                speech.say("difference", limited.point().isPresent() ? it : self(quantity), allowed, from(difference));
            case Measure.Unmoved unmoved -> unmoved(unmoved, it, allowed, quantity);
            case Measure.Jump jump -> speech.say("jump", it, allowed);
            case Measure.Usual usual -> speech.say("usual." + usual.by().word(), ofIt, allowed);
        };
        return clause.strip();
    }

    /** The form in which limits of a measure are said; a mean of states is a number like any other. */
    static Form form(Measure measure, Quantity quantity) {
        if (measure instanceof Measure.Events) {
            return Form.TIMES;
        }
        boolean mean = measure instanceof Measure.Windowed windowed && windowed.statistic() == Statistic.MEAN;
        return mean ? Form.VALUE : Form.of(measure.dimension(), quantity);
    }

    private String self(Quantity quantity) {
        return speech.say(quantity.isState() ? "the-state" : "the-value");
    }

    private String from(Measure.Difference difference) {
        return difference.from().map(names::point).orElseGet(() -> speech.say("siblings"));
    }

    private String unmoved(Measure.Unmoved unmoved, String it, String allowed, Quantity quantity) {
        return unmoved.within() == 0
                ? speech.say("unmoved", it, allowed)
                : speech.say(
                        "unmoved-within",
                        it,
                        allowed,
                        numbers.number(unmoved.within(), Dimension.DIFFERENCE, quantity));
    }

    private String state(Quantity quantity, int code) {
        return speech.say("state", speech.of(quantity.stateName(code)));
    }

    private String ordinal(int number) {
        int last = number / 10 == 1 ? 0 : number % 10;
        return speech.say(last > 0 && last < 4 ? "ordinal." + last : "ordinal", String.valueOf(number));
    }
}
