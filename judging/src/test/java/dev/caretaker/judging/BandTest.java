package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.judging.measure.Rounding;
import dev.caretaker.model.requirement.Limits;
import org.junit.jupiter.api.Test;

class BandTest {
    @Test
    void allowed_ends_belong_to_what_is_within() {
        assertThat(Band.within(Limits.between(18, 26))).isEqualTo(new Band(18, 26));
    }

    @Test
    void ends_that_are_not_allowed_are_left_out_with_the_noise_next_to_them() {
        Band band = Band.within(new Limits(2000, false, 4000, false));

        assertThat(band.low()).isGreaterThan(2000 + 2000 / Rounding.GRAIN).isLessThan(2000.001);
        assertThat(band.high()).isLessThan(4000 - 4000 / Rounding.GRAIN).isGreaterThan(3999.999);
    }

    @Test
    void an_allowed_end_is_neither_above_nor_below() {
        Limits limits = Limits.between(-2000, 4000);

        assertThat(Band.above(limits).low())
                .isGreaterThan(4000 + 4000 / Rounding.GRAIN)
                .isLessThan(4000.001);
        assertThat(Band.below(limits).high())
                .isLessThan(-2000 - 2000 / Rounding.GRAIN)
                .isGreaterThan(-2000.001);
    }

    @Test
    void an_end_that_is_not_allowed_is_above_or_below() {
        Limits limits = new Limits(0, false, 1, false);

        assertThat(Band.above(limits)).isEqualTo(new Band(1, Double.POSITIVE_INFINITY));
        assertThat(Band.below(limits)).isEqualTo(new Band(Double.NEGATIVE_INFINITY, 0));
    }

    @Test
    void next_to_a_small_limit_the_noise_is_that_of_one() {
        assertThat(Band.above(Limits.atMost(0)).low()).isEqualTo(2 / Rounding.GRAIN);
    }
}
