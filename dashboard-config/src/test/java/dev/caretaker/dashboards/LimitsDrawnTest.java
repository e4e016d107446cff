package dev.caretaker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsDrawnTest {
    @TempDir
    Path dir;

    @Test
    void thresholds_ofTwoStandards_standAtBothLimitsWithTheWorseColourBeyond() throws IOException {
        assertThat(steps("meeting-301.co2", Example.library())).containsExactly("green", "yellow 1000", "red 5000");
    }

    @Test
    void thresholds_ofARoomThatOnlyOneStandardMeans_standAtThatLimit() throws IOException {
        assertThat(steps("store-303.co2", Example.library())).containsExactly("green", "red 5000");
    }

    @Test
    void thresholds_ofAnInterval_standAtBothEnds() throws IOException {
        assertThat(steps("meeting-301.temperature", Example.library()))
                .containsExactly("yellow", "green 18", "yellow 26");
    }

    @Test
    void thresholds_ofALimitInAnotherUnit_standInTheCanonicalUnit() throws IOException {
        assertThat(steps("fire-pump-1.pressure", Example.library())).containsExactly("orange", "green 0.35");
        assertThat(panel("fire-pump-1.pressure", Example.library())
                        .at("/fieldConfig/defaults/unit")
                        .asText())
                .isEqualTo("suffix: MPa");
    }

    @Test
    void thresholds_withoutAStandard_areNotDrawn() throws IOException {
        assertThat(steps("lobby.people", Example.library())).containsExactly("green");
        assertThat(panel("lobby.people", Example.library())
                        .at("/fieldConfig/defaults/custom/thresholdsStyle/mode")
                        .asText())
                .isEqualTo("off");
    }

    @Test
    void states_thatAStandardForbids_haveItsColour() throws IOException {
        JsonNode states =
                panel("lobby-door.position", Example.library()).at("/fieldConfig/defaults/mappings/0/options");
        assertThat(states.at("/0/text").asText()).isEqualTo("closed");
        assertThat(states.at("/0/color").asText()).isEqualTo("green");
        assertThat(states.at("/1/color").asText()).isEqualTo("orange");
    }

    @Test
    void thresholds_ofSeveralVersions_areThoseOfTheNewestPublished() throws IOException {
        Library library = Example.library(
                version(1, "published", 1200) + version(2, "published", 1000) + version(3, "draft", 800));
        assertThat(steps("meeting-301.co2", library)).containsExactly("green", "yellow 1000");
    }

    @Test
    void description_ofAWindowedLimit_saysStatisticLimitAndClause() throws IOException {
        assertThat(panel("meeting-301.co2", Example.library())
                        .get("description")
                        .asText())
                .startsWith("Rule co2: the mean over 1 h is at most 1000 ppm (House rules, Table 1)");
    }

    private static String version(int version, String status, int limit) {
        return Example.standard("co2", version, status).formatted("minor", "", "co2", "{at-most: " + limit + " ppm}");
    }

    private List<String> steps(String point, Library library) throws IOException {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : panel(point, library).at("/fieldConfig/defaults/thresholds/steps")) {
            String value = step.get("value").isNull()
                    ? ""
                    : " "
                            + step.get("value")
                                    .decimalValue()
                                    .stripTrailingZeros()
                                    .toPlainString();
            steps.add(step.get("color").asText() + value);
        }
        return steps;
    }

    private JsonNode panel(String point, Library library) throws IOException {
        return Example.panels(Example.dashboard(dir, library, Language.EN)).stream()
                .filter(panel -> panel.at("/fieldConfig/overrides")
                        .findValuesAsText("options")
                        .contains(point))
                .findFirst()
                .orElseThrow();
    }
}
