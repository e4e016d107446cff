package dev.caretaker.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void newest_events_are_kept_and_the_oldest_forgotten_first() {
        Recent recent = new Recent("run", 3, 1_000_000);
        for (int i = 0; i < 5; i++) {
            recent.add("reading", new JsonObject());
        }
        assertThat(recent.newestId()).hasToString("run-5");
        assertThat(recent.reaches(new EventId("run", 2))).isTrue();
        assertThat(recent.reaches(new EventId("run", 1)))
                .as("event 2 is forgotten")
                .isFalse();
        assertThat(recent.after(2)).get().extracting(Event::number).isEqualTo(3L);
        assertThat(recent.after(5)).isEmpty();
    }

    @Test
    void events_of_another_run_and_of_the_future_are_not_reached() {
        Recent recent = new Recent("run", 3, 1_000_000);
        recent.add("reading", new JsonObject());
        assertThat(recent.reaches(new EventId("earlier", 1))).isFalse();
        assertThat(recent.reaches(new EventId("run", 7))).isFalse();
        assertThat(recent.reaches(new EventId("run", 1))).isTrue();
    }

    @Test
    void large_events_push_the_older_ones_out() {
        Recent recent = new Recent("run", 1_000, 5_000);
        JsonObject large = new JsonObject().put("text", "x".repeat(2_000));
        for (int i = 0; i < 10; i++) {
            recent.add("reading", large);
        }
        assertThat(recent.reaches(new EventId("run", 8))).isTrue();
        assertThat(recent.reaches(new EventId("run", 7))).isFalse();
    }
}
