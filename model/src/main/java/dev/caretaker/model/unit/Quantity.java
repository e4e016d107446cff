package dev.caretaker.model.unit;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Text;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a point measures or tells, with the one form its readings are kept in.
 *
 * @param id the word used in files and addresses, such as {@code co2} or {@code door}
 * @param name what people call it
 * @param unit the canonical unit; {@code 1} for states
 * @param states the states in the order of their codes 0, 1, …; empty for a measured quantity
 */
public record Quantity(String id, Text name, Unit unit, List<String> states) {
    private static final Messages STATES = Messages.of(Quantity.class, "states");

    /** Copies the states. */
    public Quantity {
        states = List.copyOf(states);
    }

    /** Whether readings are states rather than measurements. */
    public boolean isState() {
        return !states.isEmpty();
    }

    /** The code a state is kept as, or empty where the quantity has no such state. */
    public OptionalInt code(String state) {
        int code = states.indexOf(state);
        return code < 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** The state a code stands for; the code itself as text where there is none. */
    public String state(double code) {
        int index = (int) code;
        return index == code && index >= 0 && index < states.size() ? states.get(index) : String.valueOf(code);
    }

    /** What people call the state a code stands for; the code itself where there is none. */
    public Text stateName(double code) {
        return stateName(state(code));
    }

    /** What people call a state. */
    public Text stateName(String state) {
        String code = id + "." + state;
        return STATES.codes().contains(code)
                ? new Text(STATES.say(Language.EN, code), STATES.say(Language.ZH, code))
                : new Text(state, state);
    }
}
