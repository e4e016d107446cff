package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Verdict;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private TestConsole house;

    @BeforeEach
    void start(@TempDir Path directory) {
        house = TestConsole.start(directory);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void many_readings_of_a_point_become_one_event_with_the_newest() {
        try (Listener listener = Listener.open(house.program(), "")) {
            List<Reading> burst = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                burst.add(Reading.of(House.CO2, TestConsole.NOW.plusSeconds(i), 500 + i));
            }
            burst.add(Reading.of(House.CO2, TestConsole.NOW, 1));
            house.live.accept(burst).toCompletableFuture().join();
            Listener.Event event = listener.next("reading");
            JsonObject reading = event.json().getJsonArray("readings").getJsonObject(0);
            assertThat(event.json().getJsonArray("readings")).hasSize(1);
            assertThat(reading.getString("point")).isEqualTo("meeting-301.co2");
            assertThat(reading.getDouble("value")).isEqualTo(599.0);
            assertThat(house.live.latest(House.CO2))
                    .get()
                    .extracting(Reading::value)
                    .isEqualTo(599.0);
        }
    }

    @Test
    void breach_comes_as_incident_and_order_and_taking_it_comes_again() {
        try (Listener listener = Listener.open(house.program(), "")) {
            String id = house.breach().id();
            await().atMost(SOON).until(() -> listener.seen("incident", event -> id.equals(event.getString("id"))));
            await().atMost(SOON)
                    .until(() -> listener.seen("work-order", event -> id.equals(event.getString("incident"))));
            assertThat(house.program()
                            .with("If-Match", "1")
                            .post("/api/v1/incidents/" + id + "/acknowledge")
                            .status())
                    .isEqualTo(200);
            await().atMost(SOON)
                    .until(() -> listener.seen("incident", event -> "acknowledged".equals(event.getString("state"))));
        }
    }

    @Test
    void verdict_that_changes_comes_as_a_standing() {
        house.currentVerdicts.add(new CurrentVerdict(House.AIR.ref(), House.CO2, Verdict.PASS, TestConsole.NOW));
        try (Listener listener = Listener.open(house.program(), "")) {
            house.live
                    .accept(List.of(Reading.of(House.CO2, TestConsole.NOW, 1)))
                    .toCompletableFuture()
                    .join();
            Listener.Event ignored = listener.next("reading");
            house.currentVerdicts.set(0, new CurrentVerdict(House.AIR.ref(), House.CO2, Verdict.FAIL, TestConsole.NOW));
            await().atMost(SOON)
                    .until(() -> listener.seen(
                            "standing",
                            event -> event.getJsonArray("standings")
                                    .getJsonObject(0)
                                    .getString("verdict")
                                    .equals("fail")));
        }
    }

    @Test
    void listener_who_comes_back_gets_what_it_missed() {
        String last;
        try (Listener listener = Listener.open(house.program(), "")) {
            house.live
                    .accept(List.of(Reading.of(House.CO2, TestConsole.NOW, 1)))
                    .toCompletableFuture()
                    .join();
            last = listener.next("reading").id();
        }
        String id = house.breach().id();
        try (Listener other = Listener.open(house.program(), "")) {
            // The events are there once a second listener that came before them would have got them.
            house.live
                    .accept(List.of(Reading.of(House.DOOR, TestConsole.NOW, 1)))
                    .toCompletableFuture()
                    .join();
            Listener.Event ignored = other.next("reading");
        }
        try (Listener again = Listener.open(house.program(), last)) {
            assertThat(again.next("incident").json().getString("id")).isEqualTo(id);
            assertThat(again.next("reading").json().encode()).contains("door-301.door");
            assertThat(again.seen("reset", event -> true)).isFalse();
        }
    }

    @Test
    void listener_from_before_a_restart_is_told_to_read_anew() {
        try (Listener listener = Listener.open(house.program(), "0badc0de-17")) {
            assertThat(listener.next("reset").json()).isEqualTo(new JsonObject());
        }
    }
}
