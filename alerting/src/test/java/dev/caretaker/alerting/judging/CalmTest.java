package dev.caretaker.alerting.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalmTest {
    private final Calm calm = new Calm();
    private final State state = new State(0, 1, 0);

    @Test
    void nothing_is_absorbed_before_it_begins_or_after_it_ends() {
        assertThat(calm.absorbs(1, 20)).isFalse();
        begin();
        calm.end();
        assertThat(calm.absorbs(1_001, 20)).isFalse();
        assertThat(calm.heard()).isEqualTo(State.NONE);
    }

    @Test
    void readings_within_the_band_are_absorbed_and_remembered_by_their_time() {
        begin();
        assertThat(calm.absorbs(1_001, 18)).isTrue();
        assertThat(calm.absorbs(1_002, 26)).isTrue();
        assertThat(calm.heard()).isEqualTo(1_002);
    }

    @Test
    void a_value_outside_the_band_is_not_absorbed() {
        begin();
        assertThat(calm.absorbs(1_001, 17.9)).isFalse();
        assertThat(calm.absorbs(1_001, 26.1)).isFalse();
        assertThat(calm.heard()).isEqualTo(1_000);
    }

    @Test
    void a_reading_no_later_than_the_last_one_is_not_absorbed() {
        begin();
        assertThat(calm.absorbs(1_000, 20)).isFalse();
    }

    @Test
    void a_silence_is_over_at_its_end_and_counts_from_the_last_reading() {
        begin();
        assertThat(calm.absorbs(1_301, 20)).isFalse();
        assertThat(calm.absorbs(1_300, 20)).isTrue();
        assertThat(calm.lasts(1_600)).isTrue();
        assertThat(calm.lasts(1_601)).isFalse();
    }

    @Test
    void it_lasts_until_the_hours_change() {
        state.boundary = 1_100;
        begin();
        assertThat(calm.lasts(1_099)).isTrue();
        assertThat(calm.lasts(1_100)).isFalse();
    }

    @Test
    void without_a_silence_rule_it_lasts_through_any_gap() {
        state.time = 1_000;
        calm.begin(state, new Band(18, 26));
        assertThat(calm.absorbs(Long.MAX_VALUE - 1, 20)).isTrue();
    }

    private void begin() {
        state.time = 1_000;
        state.row(0).silentAt = 1_300;
        calm.begin(state, new Band(18, 26));
    }
}
