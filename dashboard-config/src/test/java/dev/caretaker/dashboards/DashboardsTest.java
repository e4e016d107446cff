package dev.caretaker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class DashboardsTest {
    @TempDir
    Path dir;

    @Test
    void write_aSite_givesDataSourceProviderAndDashboard() throws IOException {
        List<Path> files = Dashboards.write(Example.site(dir), Example.library(), Language.EN, dir);
        assertThat(files)
                .containsExactly(
                        dir.resolve("datasources/caretaker.yaml"),
                        dir.resolve("dashboards/caretaker.yaml"),
                        dir.resolve("dashboards/caretaker/riverside.json"))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void write_aSite_hasARowForEachFloorAndAChartForEachQuantityAndItsLimits() throws IOException {
        assertThat(outline(Language.EN))
                .containsExactly(
                        "row Tower A · Ground floor",
                        "timeseries Lobby · People counted [lobby.people]",
                        "state-timeline Lobby door · Door [lobby-door.position]",
                        "row Tower A · 3rd floor",
                        "timeseries Carbon dioxide · Rule co2, Rule co2-danger [meeting-301.co2, meeting-302.co2]",
                        "timeseries Meeting room 301 · Temperature [meeting-301.temperature]",
                        "timeseries Store 303 · Carbon dioxide [store-303.co2]",
                        "row Tower A",
                        "timeseries Fire pump 1 · Static water pressure [fire-pump-1.pressure]");
    }

    @Test
    void write_inChinese_namesEverythingInChinese() throws IOException {
        assertThat(outline(Language.ZH)).contains("row A 座 · 三层", "timeseries 301 会议室 · 温度 [meeting-301.temperature]");
        JsonNode door = panel("大堂门 · 门", Language.ZH);
        JsonNode states = door.at("/fieldConfig/defaults/mappings/0/options");
        assertThat(states.at("/0/text").asText()).isEqualTo("关闭");
        assertThat(states.at("/1/text").asText()).isEqualTo("打开");
        assertThat(panel("301 会议室 · 温度", Language.ZH).get("description").asText())
                .isEqualTo("规则 warmth:数值在 18 °C 至 26 °C 之间(楼宇规则,Table 1)");
    }

    @Test
    void write_twice_givesTheSameBytesAndTouchesNothing() throws IOException {
        List<Path> files = Dashboards.write(Example.site(dir), Example.library(), Language.EN, dir);
        List<Object> before = new ArrayList<>();
        for (Path file : files) {
            before.add(Files.readString(file));
            before.add(Files.getLastModifiedTime(file));
        }
        Path elsewhere = Files.createDirectory(dir.resolve("elsewhere"));
        List<Path> copies = Dashboards.write(Example.site(dir), Example.library(), Language.EN, elsewhere);
        assertThat(Dashboards.write(Example.site(dir), Example.library(), Language.EN, dir))
                .isEqualTo(files);
        for (int i = 0; i < files.size(); i++) {
            assertThat(before.get(2 * i + 1)).isEqualTo(Files.getLastModifiedTime(files.get(i)));
            assertThat(before.get(2 * i)).isEqualTo(Files.readString(copies.get(i)));
        }
    }

    @Test
    void write_dashboardOfASiteThatIsNoMore_isRemoved() throws IOException {
        Path old = dir.resolve("dashboards/caretaker/gone.json");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "{}");
        Dashboards.write(Example.site(dir), Example.library(), Language.EN, dir);
        assertThat(old).doesNotExist();
    }

    @Test
    void dashboard_ofASite_hasIdsThatStayAndPanelsThatDoNotOverlap() throws IOException {
        JsonNode dashboard = Example.dashboard(dir, Example.library(), Language.EN);
        assertThat(dashboard.get("uid").asText()).isEqualTo("caretaker-riverside");
        assertThat(dashboard.get("timezone").asText()).isEqualTo("Asia/Shanghai");
        Set<Integer> ids = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (JsonNode panel : Example.panels(dashboard)) {
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            JsonNode box = panel.get("gridPos");
            for (int x = 0; x < box.get("w").asInt(); x++) {
                for (int y = 0; y < box.get("h").asInt(); y++) {
                    int column = box.get("x").asInt() + x;
                    assertThat(column).isLessThan(24);
                    assertThat(taken.add(column + "," + (box.get("y").asInt() + y)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void dataSource_asWritten_isYamlWithoutSecrets() throws IOException {
        Dashboards.write(Example.site(dir), Example.library(), Language.EN, dir);
        Map<String, Object> file = new Yaml().load(Files.readString(dir.resolve("datasources/caretaker.yaml")));
        assertThat(file.toString())
                .contains("password=$CARETAKER_INFLUXDB_PASSWORD", "uid=caretaker", "url=$CARETAKER_INFLUXDB_URL");
        Map<String, Object> provider = new Yaml().load(Files.readString(dir.resolve("dashboards/caretaker.yaml")));
        assertThat(provider.toString()).contains("path=/etc/grafana/provisioning/dashboards/caretaker");
    }

    @Test
    void states_ofEveryQuantity_haveAWordInBothLanguages() {
        for (Language language : Language.values()) {
            for (Quantity quantity : Quantities.all()) {
                quantity.states()
                        .forEach(state -> assertThat(quantity.stateName(state).in(language))
                                .isNotBlank());
            }
        }
    }

    private JsonNode panel(String title, Language language) throws IOException {
        return Example.panels(Example.dashboard(dir, Example.library(), language)).stream()
                .filter(panel -> panel.get("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> outline(Language language) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode panel : Example.panels(Example.dashboard(dir, Example.library(), language))) {
            List<String> points = panel.at("/fieldConfig/overrides").findValuesAsText("options");
            lines.add(panel.get("type").asText() + " " + panel.get("title").asText()
                    + (points.isEmpty() ? "" : " " + points));
        }
        return lines;
    }
}
