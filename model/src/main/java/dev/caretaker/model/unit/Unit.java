package dev.caretaker.model.unit;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javax.measure.IncommensurableException;
import javax.measure.MeasurementException;
import javax.measure.UnitConverter;
import org.jspecify.annotations.Nullable;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/** A unit of measure as people write it ({@code °C}, {@code MPa}, {@code µg/m³}) or in UCUM ({@code Cel}). */
public final class Unit {
    private static final Map<String, String> UCUM_OF_USUAL = Map.ofEntries(
            Map.entry("1", "1"),
            Map.entry("count", "1"),
            Map.entry("°C", "Cel"),
            Map.entry("℃", "Cel"),
            Map.entry("degC", "Cel"),
            Map.entry("C", "Cel"),
            Map.entry("°F", "[degF]"),
            Map.entry("℉", "[degF]"),
            Map.entry("degF", "[degF]"),
            Map.entry("F", "[degF]"),
            Map.entry("ppm", "[ppm]"),
            Map.entry("ppb", "[ppb]"),
            Map.entry("%RH", "%"),
            Map.entry("%LEL", "%"),
            Map.entry("%OEL", "%"),
            Map.entry("LEL·m", "m"),
            Map.entry("% vol", "%"),
            Map.entry("psi", "[psi]"),
            Map.entry("MPa", "MPa"),
            Map.entry("m³/h", "m3/h"),
            Map.entry("µg/m³", "ug/m3"),
            Map.entry("μg/m³", "ug/m3"),
            Map.entry("µg/m3", "ug/m3"),
            Map.entry("mg/m³", "mg/m3"),
            Map.entry("m³", "m3"),
            Map.entry("Bq/m³", "Bq/m3"),
            Map.entry("CFU/m³", "/m3"),
            Map.entry("CFU/mL", "/mL"),
            Map.entry("CFU/L", "/L"),
            Map.entry("NTU", "1"),
            Map.entry("kWh", "kW.h"),
            Map.entry("Wh", "W.h"),
            Map.entry("rpm", "/min"),
            Map.entry("RLU", "1"));

    /** Levels are a dimension of their own, so that a level is never taken for a ratio or a count. */
    private static final javax.measure.Unit<?> DECIBEL = new BaseUnit<>("dB", UnitDimension.parse('B'));

    private final String symbol;
    private final javax.measure.Unit<?> measure;

    private Unit(String symbol, javax.measure.Unit<?> measure) {
        this.symbol = symbol;
        this.measure = measure;
    }

    /** The unit of a symbol, or empty where nobody knows it. */
    public static Optional<Unit> find(String symbol) {
        String written = symbol.strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.startsWith("dB")) {
            return Optional.of(new Unit(written, DECIBEL));
        }
        String ucum = UCUM_OF_USUAL.getOrDefault(written, written);
        if (ucum.equals("1")) {
            return Optional.of(new Unit(written, AbstractUnit.ONE));
        }
        try {
            return Optional.of(new Unit(
                    written,
                    UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(ucum)));
        } catch (MeasurementException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The unit of a symbol that the program itself wrote. */
    public static Unit of(String symbol) {
        return find(symbol).orElseThrow(() -> new IllegalArgumentException("There is no unit '" + symbol + "'"));
    }

    /** As it was written. */
    public String symbol() {
        return symbol;
    }

    /** Whether values in this unit can be turned into the other. */
    public boolean fits(Unit other) {
        return measure.isCompatible(other.measure);
    }

    /** Turns values of this unit into the other, offsets included: 32 °F is 0 °C. */
    public DoubleUnaryOperator to(Unit other) {
        UnitConverter converter = converter(other);
        return converter.isIdentity() ? DoubleUnaryOperator.identity() : converter::convert;
    }

    /** Turns differences in this unit into the other, offsets left out: a rise of 9 °F is one of 5 K. */
    public DoubleUnaryOperator differenceTo(Unit other) {
        DoubleUnaryOperator value = to(other);
        double zero = value.applyAsDouble(0);
        return difference -> value.applyAsDouble(difference) - zero;
    }

    private UnitConverter converter(Unit other) {
        try {
            return measure.getConverterToAny(other.measure);
        } catch (IncommensurableException e) {
            throw new IllegalArgumentException("'" + symbol + "' cannot be converted to '" + other.symbol + "'", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && unit.symbol.equals(symbol);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
