package dev.caretaker.model.wording;

import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Limits in words, as what follows a noun: {@code at most 1000 ppm}; or as what is outside of them. */
final class LimitWords {
    private final Speech speech;
    private final Numbers numbers;
    private final Names names;

    LimitWords(Speech speech) {
        this.speech = speech;
        numbers = new Numbers(speech);
        names = new Names(speech);
    }

    /** Limits that may depend on circumstances. */
    String say(Allowed allowed, Kind kind, boolean negated) {
        List<String> all = new ArrayList<>();
        for (Allowed.Choice choice : allowed.choices()) {
            all.add(speech.say("choice", say(choice.limits(), kind, negated), names.when(choice.when())));
        }
        allowed.otherwise().map(limits -> say(limits, kind, negated)).ifPresent(limits -> {
            all.add(all.isEmpty() ? limits : speech.say("otherwise", limits));
        });
        return speech.clauses("choices", all);
    }

    /** Limits that always hold. */
    String say(Limits limits, Kind kind, boolean negated) {
        if (kind.form == Form.STATE) {
            return states(limits, kind.quantity, negated);
        }
        return negated ? outside(limits, kind) : inside(limits, kind);
    }

    private String inside(Limits limits, Kind kind) {
        if (limits.low() == limits.high()) {
            return phrase("exactly", kind, limits.low());
        }
        if (limits.hasLow() && limits.hasHigh()) {
            return limits.lowAllowed() && limits.highAllowed()
                    ? phrase("between", kind, limits.low(), limits.high())
                    : speech.say("both", low(limits, kind), high(limits, kind));
        }
        return limits.hasHigh()
                ? high(limits, kind)
                : limits.hasLow() ? low(limits, kind) : speech.say(kind.form.word + ".any");
    }

    private String outside(Limits limits, Kind kind) {
        if (limits.low() == limits.high()) {
            return phrase("other-than", kind, limits.low());
        }
        if (limits.hasLow() && limits.hasHigh()) {
            return speech.say(
                    "either",
                    phrase(limits.lowAllowed() ? "below" : "at-most", kind, limits.low()),
                    phrase(limits.highAllowed() ? "above" : "at-least", kind, limits.high()));
        }
        return limits.opposite()
                .map(opposite -> inside(opposite, kind))
                .orElseGet(() -> speech.say(kind.form.word + ".none"));
    }

    private String low(Limits limits, Kind kind) {
        return phrase(limits.lowAllowed() ? "at-least" : "above", kind, limits.low());
    }

    private String high(Limits limits, Kind kind) {
        return phrase(limits.highAllowed() ? "at-most" : "below", kind, limits.high());
    }

    private String phrase(String code, Kind kind, double... values) {
        Object[] said = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            said[i] = number(values[i], kind);
        }
        return speech.say(kind.form.word + "." + code, said);
    }

    private String number(double value, Kind kind) {
        String number = numbers.number(value, kind.dimension, kind.quantity);
        return switch (kind.form) {
            case TIMES -> speech.say(value == 1 ? "once" : "times", number);
            case MULTIPLE -> speech.say("multiple", number);
            default -> number;
        };
    }

    private String states(Limits limits, Quantity quantity, boolean negated) {
        List<String> names = IntStream.range(0, quantity.states().size())
                .filter(code -> limits.allows(code) != negated)
                .mapToObj(code -> speech.say("state", speech.of(quantity.stateName(code))))
                .toList();
        return names.isEmpty() ? speech.say("state.none") : speech.say("state.is", speech.list("list.or", names));
    }

    /**
     * What kind of number is limited.
     *
     * @param form how limits of it are said
     * @param dimension its dimension
     * @param quantity its quantity
     */
    record Kind(Form form, Dimension dimension, Quantity quantity) {}

    /** Ways to say limits. */
    enum Form {
        /** Of something that is high or low. */
        VALUE("value"),
        /** Of something that is much or little. */
        AMOUNT("amount"),
        /** Of something that lasts. */
        LENGTH("length"),
        /** Of things that are counted. */
        COUNT("count"),
        /** Of how often something happens. */
        TIMES("count"),
        /** Of a multiple. */
        MULTIPLE("amount"),
        /** Of a state. */
        STATE("state");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        /** That of a dimension, for values of a quantity. */
        static Form of(Dimension dimension, Quantity quantity) {
            return switch (dimension) {
                case VALUE -> quantity.isState() ? STATE : VALUE;
                case DIFFERENCE, TOTAL -> AMOUNT;
                case DURATION -> LENGTH;
                case COUNT -> COUNT;
                case RATIO -> MULTIPLE;
            };
        }
    }
}
