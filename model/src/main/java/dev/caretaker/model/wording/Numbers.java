package dev.caretaker.model.wording;

import dev.caretaker.model.requirement.Dimension;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.model.verdict.Comparison;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers with their units as people read them. */
final class Numbers {
    private static final Map<Long, String> UNITS =
            new TreeMap<>(Map.of(-86_400L, "time.day", -3_600L, "time.hour", -60L, "time.minute"));
    private static final int HOUR = 3_600;

    private final Speech speech;

    Numbers(Speech speech) {
        this.speech = speech;
    }

    String number(double value, Dimension dimension, Quantity quantity) {
        if (dimension == Dimension.DURATION) {
            return duration(value);
        }
        String unit = Comparison.unit(dimension, quantity);
        return unit.equals("1") ? plain(value) : speech.say("number.unit", plain(value), unit);
    }

    String duration(Duration duration) {
        return duration(duration.toMillis() / 1000.0);
    }

    /** A length of time in all its units; fractions of a second only where it is short. */
    private String duration(double seconds) {
        double rest = seconds < HOUR ? seconds : Math.rint(seconds);
        List<String> parts = new ArrayList<>();
        for (Map.Entry<Long, String> unit : UNITS.entrySet()) {
            long length = -unit.getKey();
            long whole = (long) (rest / length);
            rest -= whole * length;
            if (whole > 0) {
                parts.add(speech.say(unit.getValue(), String.valueOf(whole)));
            }
        }
        if (rest > 0 || parts.isEmpty()) {
            parts.add(speech.say("time.second", plain(rest)));
        }
        return String.join(" ", parts);
    }

    /** To three decimals, or three digits below one, without needless zeros. */
    static String plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = Math.abs(value) < 1
                ? exact.round(new MathContext(3, RoundingMode.HALF_UP))
                : exact.setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
