package dev.caretaker.model.point;

import dev.caretaker.model.unit.Unit;
import java.util.Map;

/**
 * Where the readings of a point come from and how they are written there.
 *
 * @param device the device that sends them
 * @param path where the value stands in the payload: a JSON Pointer ({@code /ENERGY/Power}) or a dotted path
 * @param unit the unit it is sent in
 * @param scale what a sent number is multiplied by before its unit is considered; 1 as a rule
 * @param states sent text to state of the quantity, for devices with words of their own; keys in lower case
 */
public record Source(DeviceId device, String path, Unit unit, double scale, Map<String, String> states) {
    /** Copies the states. */
    public Source {
        states = Map.copyOf(states);
    }
}
