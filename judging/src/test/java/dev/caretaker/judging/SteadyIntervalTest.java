package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyIntervalTest {
    private static final long LAST = 1_000;

    private final SteadyInterval interval = new SteadyInterval();
    private final RuleState state = new RuleState(0, 1, 0);

    @Test
    void nothing_is_absorbed_before_it_begins_or_after_it_ends() {
        assertThat(interval.absorbs(1_001, 20, LAST)).isFalse();
        begin();
        interval.end();
        assertThat(interval.absorbs(1_001, 20, LAST)).isFalse();
        assertThat(interval.hasBegun()).isFalse();
    }

    @Test
    void readings_within_the_band_are_absorbed() {
        begin();
        assertThat(interval.absorbs(1_001, 18, LAST)).isTrue();
        assertThat(interval.absorbs(1_002, 26, 1_001)).isTrue();
    }

    @Test
    void a_value_outside_the_band_is_not_absorbed() {
        begin();
        assertThat(interval.absorbs(1_001, 17.9, LAST)).isFalse();
        assertThat(interval.absorbs(1_001, 26.1, LAST)).isFalse();
    }

    @Test
    void a_reading_no_later_than_the_last_one_is_not_absorbed() {
        begin();
        assertThat(interval.absorbs(LAST, 20, LAST)).isFalse();
    }

    @Test
    void a_silence_is_over_at_its_end_and_counts_from_the_last_reading() {
        begin();
        assertThat(interval.absorbs(1_301, 20, LAST)).isFalse();
        assertThat(interval.absorbs(1_300, 20, LAST)).isTrue();
        assertThat(interval.lasts(1_600, 1_300)).isTrue();
        assertThat(interval.lasts(1_601, 1_300)).isFalse();
    }

    @Test
    void it_lasts_until_the_hours_change() {
        state.applies = state.applies.until(1_100);
        begin();
        assertThat(interval.lasts(1_099, LAST)).isTrue();
        assertThat(interval.lasts(1_100, LAST)).isFalse();
    }

    @Test
    void without_a_silence_rule_it_lasts_through_any_gap() {
        state.time = LAST;
        interval.begin(state, new Band(18, 26));
        assertThat(interval.absorbs(Long.MAX_VALUE - 1, 20, LAST)).isTrue();
    }

    @Test
    void what_several_have_in_common_is_the_narrowest_and_shortest_of_each() {
        state.applies = state.applies.until(1_500);
        begin();
        SteadyInterval other = new SteadyInterval();
        RuleState others = new RuleState(0, 1, 0);
        others.time = LAST;
        others.input(0).silentAt = 1_200;
        other.begin(others, new Band(20, 30));

        SteadyInterval common = new SteadyInterval();
        common.begin(new SteadyInterval[] {interval, other});

        assertThat(common.absorbs(1_001, 19.9, LAST)).isFalse();
        assertThat(common.absorbs(1_001, 20, LAST)).isTrue();
        assertThat(common.absorbs(1_001, 26, LAST)).isTrue();
        assertThat(common.absorbs(1_001, 26.1, LAST)).isFalse();
        assertThat(common.lasts(1_200, LAST)).isTrue();
        assertThat(common.lasts(1_201, LAST)).isFalse();
        assertThat(common.lasts(1_500, 1_499)).isFalse();
    }

    @Test
    void what_several_have_in_common_does_not_begin_before_all_have() {
        begin();
        SteadyInterval common = new SteadyInterval();
        common.begin(new SteadyInterval[] {interval, new SteadyInterval()});
        assertThat(common.hasBegun()).isFalse();
    }

    @Test
    void what_several_have_in_common_ends_with_one_of_them() {
        SteadyInterval common = new SteadyInterval();
        interval.partOf(common);
        begin();
        common.begin(new SteadyInterval[] {interval});
        assertThat(common.hasBegun()).isTrue();
        interval.end();
        assertThat(common.hasBegun()).isFalse();
    }

    private void begin() {
        state.time = LAST;
        state.input(0).silentAt = 1_300;
        interval.begin(state, new Band(18, 26));
    }
}
