package dev.caretaker.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.simulator.building.BuildingModel;
import dev.caretaker.simulator.building.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildingModelTest {
    private static final SiteGraph SITE = ExampleSite.read();
    /** A Monday, midnight in Shanghai. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");

    private static final Instant MORNING = MIDNIGHT.plus(Duration.ofHours(10));
    private static final PointId CO2 = PointId.parse("meeting-301.co2");

    private static List<Map<PointId, Double>> run(long seed) {
        BuildingModel building = BuildingModel.of(SITE, seed, MORNING);
        List<Map<PointId, Double>> seen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            building.step(Duration.ofMillis(250 + 10_000L * (i % 3)));
            seen.add(building.values());
        }
        return seen;
    }

    @Test
    void step_withTheSameSeedAndSteps_givesTheSameBuilding() {
        assertThat(run(7)).isEqualTo(run(7)).isNotEqualTo(run(8));
    }

    @Property(tries = 12)
    void values_overAnyDay_stayWithinWhatSensorsCanSay(
            @ForAll long seed, @ForAll @IntRange(max = 365) int day, @ForAll @IntRange(min = 1, max = 600) int step) {
        BuildingModel building = BuildingModel.of(SITE, seed, MIDNIGHT.plus(Duration.ofDays(day)));
        for (int i = 0; i < 60; i++) {
            building.step(Duration.ofSeconds(step));
            building.values().forEach(BuildingModelTest::assertPlausible);
        }
    }

    private static void assertPlausible(PointId id, double value) {
        Point point = SITE.point(id).orElseThrow();
        if (point.quantity().isState()) {
            assertThat(value).as("%s", id).isIn(0.0, 1.0);
            return;
        }
        switch (point.quantity().id()) {
            case "temperature" -> assertThat(value).as("%s", id).isBetween(-10.0, 80.0);
            case "co2" -> assertThat(value).as("%s", id).isBetween(350.0, 2_000.0);
            case "humidity", "level", "fill-level", "battery" ->
                assertThat(value).as("%s", id).isBetween(0.0, 100.0);
            case "smoke" -> assertThat(value).as("%s", id).isBetween(0.0, 0.02);
            default -> assertThat(value).as("%s", id).isFinite();
        }
    }

    @Test
    void co2_ofAMeetingRoom_risesWithPeopleAndFallsBackAtNight() {
        BuildingModel building = BuildingModel.of(SITE, 3, MIDNIGHT);
        double highest = 0;
        for (int minute = 0; minute < 18 * 60; minute++) {
            building.step(Duration.ofMinutes(1));
            highest = Math.max(highest, building.value(CO2));
        }
        assertThat(highest).isBetween(650.0, 1_500.0);

        building.step(Duration.ofHours(11));
        assertThat(building.value(CO2)).isBetween(395.0, 520.0);
    }

    @Test
    void temperature_ofAConditionedRoom_settlesNearItsSetpointWhateverTheSeason() {
        for (int day : List.of(0, 90, 180, 270)) {
            BuildingModel building = BuildingModel.of(SITE, 3, MIDNIGHT.plus(Duration.ofDays(day)));
            building.step(Duration.ofHours(11));
            assertThat(building.value(PointId.parse("server-room.temperature"))).isBetween(20.0, 25.0);
            assertThat(building.value(PointId.parse("lift-machine-room.temperature")))
                    .isBetween(20.0, 38.0);
        }
    }

    @Test
    void doors_inWorkingHours_openOftenAndNeverForLong() {
        PointId door = PointId.parse("lobby-door.position");
        BuildingModel building = BuildingModel.of(SITE, 3, MORNING);
        int opened = 0;
        int openFor = 0;
        for (int second = 0; second < 3_600; second++) {
            building.step(Duration.ofSeconds(1));
            openFor = building.value(door) == 1 ? openFor + 1 : 0;
            opened += openFor == 1 ? 1 : 0;
            assertThat(openFor).isLessThan(12);
        }
        assertThat(opened).isGreaterThan(10);
    }

    @Test
    void washroom_overADay_isVisitedUsedUpAndLookedAfter() {
        BuildingModel building = BuildingModel.of(SITE, 3, MORNING);
        double soap = building.value(PointId.parse("washroom-1f.soap"));
        building.step(Duration.ofHours(1));
        assertThat(building.value(PointId.parse("washroom-1f.visits"))).isPositive();
        assertThat(building.value(PointId.parse("washroom-1f.soap"))).isLessThan(soap);

        building.begin(new Effect.RunDry(new PlaceId("washroom-1f")));
        building.step(Duration.ofSeconds(30));
        building.end(new Effect.RunDry(new PlaceId("washroom-1f")));
        building.step(Duration.ofSeconds(1));
        assertThat(building.value(PointId.parse("washroom-1f.soap"))).isGreaterThan(90);
    }

    @ParameterizedTest(name = "{0} at {1}: {2} is above {3} within {4} s, and below again {5} s after it ended")
    @CsvSource({
        "fire, kitchen, kitchen.gas, 10, 5, 120",
        "fire, kitchen, kitchen.smoke, 0.2, 5, 120",
        "fire, kitchen, kitchen.smoke-alarm, 0.5, 5, 120",
        "fire, kitchen, kitchen.co, 40, 10, 180",
        "fire, kitchen, fire-pump-1.running, 0.5, 1, 1",
        "held, lobby-door, lobby-door.position, 0.5, 1, 1",
        "crowd, meeting-301, meeting-301.co2, 2000, 30, 180",
        "dry, washroom-1f, washroom-1f.ammonia, 0.7, 20, 30",
        "failure, pump-1, pump-1.vibration, 10, 1, 1",
        "failure, pump-1, pump-1.fault, 0.5, 6, 1"
    })
    void effect_begunAndEnded_showsAndGoesAway(
            String kind, String place, String point, double above, int within, int after) {
        Effect effect = switch (kind) {
            case "fire" -> new Effect.Fire(new PlaceId(place));
            case "held" -> new Effect.HeldOpen(new PlaceId(place));
            case "crowd" -> new Effect.Crowd(new PlaceId(place));
            case "dry" -> new Effect.RunDry(new PlaceId(place));
            default -> new Effect.Failure(new PlaceId(place));
        };
        BuildingModel building = BuildingModel.of(SITE, 5, MIDNIGHT.plus(Duration.ofHours(3)));
        building.step(Duration.ofMinutes(30));
        PointId id = PointId.parse(point);
        assertThat(building.value(id)).isLessThan(above);

        building.begin(effect);
        building.step(Duration.ofSeconds(within));
        assertThat(building.value(id)).isGreaterThan(above);

        building.end(effect);
        building.step(Duration.ofSeconds(after));
        assertThat(building.value(id)).isLessThan(above);
    }
}
