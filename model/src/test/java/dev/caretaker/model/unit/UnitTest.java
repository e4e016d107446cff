package dev.caretaker.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest(name = "{0}: {1} {2} is {3} {4}")
    @CsvSource({
        "Fahrenheit lands in Celsius, 212, °F, 100, °C",
        "the written form of UCUM works too, 32, [degF], 0, Cel",
        "kilopascal to megapascal, 350, kPa, 0.35, MPa",
        "bar to megapascal, 3.5, bar, 0.35, MPa",
        "psi to megapascal, 100, psi, 0.689476, MPa",
        "milligrams to micrograms, 0.05, mg/m³, 50, µg/m³",
        "volume percent to parts per million, 0.1, %, 1000, ppm",
        "watt to kilowatt, 1500, W, 1.5, kW",
        "watt hours to kilowatt hours, 1500, Wh, 1.5, kWh",
        "litres per second to cubic metres per hour, 1, L/s, 3.6, m³/h"
    })
    void value_inAnotherUnit_isTheSameAmount(String what, double value, String unit, double expected, String other) {
        assertThat(Unit.of(unit).to(Unit.of(other)).applyAsDouble(value)).isCloseTo(expected, within(1e-5));
    }

    @Test
    void difference_inFahrenheit_leavesTheOffsetOut() {
        assertThat(Unit.of("°F").differenceTo(Unit.of("°C")).applyAsDouble(15)).isCloseTo(8.3333, within(1e-4));
        assertThat(Unit.of("K").differenceTo(Unit.of("°C")).applyAsDouble(5)).isCloseTo(5, within(1e-9));
    }

    @ParameterizedTest(name = "{0} does not fit {1}")
    @CsvSource({"°C, ppm", "dB, ppm", "dB, 1", "MPa, °C", "mA, V"})
    void units_ofDifferentKinds_doNotFit(String one, String other) {
        assertThat(Unit.of(one).fits(Unit.of(other))).isFalse();
        assertThatThrownBy(() -> Unit.of(one).to(Unit.of(other))).hasMessageContaining(one);
    }

    @Test
    void symbol_nobodyKnows_isEmpty() {
        assertThat(Unit.find("bananas")).isEmpty();
        assertThat(Unit.find("")).isEmpty();
    }

    @Test
    void everyQuantity_hasACanonicalUnitThatFitsItself() {
        assertThat(Quantities.all())
                .hasSizeGreaterThan(40)
                .allSatisfy(quantity ->
                        assertThat(quantity.unit().fits(quantity.unit())).isTrue());
    }
}
