package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.model.reading.Reading;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestsTest {
    private static final String ADDRESS = "/api/v1/standards/gb-t-18883-2022.co2/backtests";
    private static final JsonObject DAY = new JsonObject()
            .put("from", TestConsole.NOW.minus(Duration.ofDays(1)).toString())
            .put("to", TestConsole.NOW.toString());

    @TempDir
    private Path directory;

    @Test
    void version_isTriedOnHistory_andItsResultIsKept() {
        try (TestConsole house = TestConsole.start(directory)) {
            measure(house);
            var asked = house.program().post(ADDRESS, DAY.copy().put("version", 1));
            assertThat(asked.status()).isEqualTo(202);
            String own = ADDRESS + "/" + asked.json().getString("id");

            await().until(() ->
                    house.program().get(own).json().getString("state").equals("done"));

            JsonObject result = house.program().get(own).json().getJsonObject("result");
            JsonObject draft = result.getJsonObject("total").getJsonObject("draft");
            assertThat(draft.getInteger("opened")).isEqualTo(1);
            assertThat(draft.getInteger("orders")).isEqualTo(1);
            assertThat(result.getJsonObject("total").getJsonObject("current")).isEqualTo(draft);
            assertThat(result.getInteger("gained") + result.getInteger("changed"))
                    .isZero();
            assertThat(house.program().get(ADDRESS).json().getJsonArray("items"))
                    .hasSize(1);
        }
    }

    @Test
    void periodAndTextAndVersion_thatCannotBe_areRefused() {
        try (TestConsole house = TestConsole.start(directory)) {
            JsonObject turned = DAY.copy().put("from", DAY.getString("to")).put("to", DAY.getString("from"));

            assertThat(house.program().post(ADDRESS, turned).json().getString("code"))
                    .isEqualTo("backtest-period");
            assertThat(house.program()
                            .post(ADDRESS, DAY.copy().put("yaml", "document: ["))
                            .json()
                            .getString("code"))
                    .isEqualTo("standard-text-broken");
            assertThat(house.program()
                            .post(ADDRESS, DAY.copy().put("version", 9))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void limits_areSuggestedFromWhatWasMeasured() {
        try (TestConsole house = TestConsole.start(directory)) {
            measure(house);

            JsonObject suggestion = house.program()
                    .post("/api/v1/standards/gb-t-18883-2022.co2/suggestions", DAY)
                    .json();

            assertThat(suggestion.getString("bound")).isEqualTo("at-most");
            assertThat(suggestion.getString("unit")).isEqualTo("ppm");
            assertThat(suggestion.getJsonArray("quantiles")).hasSize(6);
            assertThat(suggestion.getJsonArray("candidates").stream()
                            .map(JsonObject.class::cast)
                            .filter(one -> one.getBoolean("published"))
                            .map(one -> one.getDouble("limit")))
                    .containsExactly(1000.0);
        }
    }

    /** A day of a reading each minute, with six hours above the limit in the middle. */
    private static void measure(TestConsole house) {
        List<Reading> readings = new ArrayList<>();
        for (int minute = 0; minute < 1440; minute++) {
            double value = minute >= 540 && minute < 900 ? 1400 : 600 + minute % 50;
            readings.add(Reading.of(
                    House.CO2, TestConsole.NOW.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minute)), value));
        }
        house.store.append(readings);
    }
}
