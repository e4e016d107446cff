package dev.caretaker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.text.Language;
import dev.caretaker.testkit.server.InfluxServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of the panels, asked of a real InfluxDB that holds the readings as ingest writes them. */
@Tag("server")
class QueriesTest {
    private static final long START = 1_764_000_000_000L;
    private static final int MINUTES = 30;

    @TempDir
    Path dir;

    @Test
    void queries_ofEveryPanel_giveTheReadingsOfEveryPoint() throws IOException {
        SiteGraph graph = Example.site(dir);
        try (InfluxServer influx = InfluxServer.start()) {
            influx.createDatabase("caretaker");
            graph.points().forEach(point -> influx.write("caretaker", lines(point)));
            int points = 0;
            for (JsonNode panel : Example.panels(Example.dashboard(dir, Example.library(), Language.EN))) {
                for (JsonNode target : panel.path("targets")) {
                    List<String> wanted = panel.at("/fieldConfig/overrides").findValuesAsText("options");
                    JsonNode series = ask(influx, target.get("query").asText());
                    assertThat(series.findValuesAsText("point"))
                            .describedAs(panel.get("title").asText())
                            .containsExactlyInAnyOrderElementsOf(wanted);
                    series.forEach(one -> assertThat(one.get("values")).hasSize(MINUTES));
                    points += wanted.size();
                }
            }
            assertThat(points).isEqualTo(graph.points().size());
        }
    }

    /** As Grafana does: the time range and the width of a pixel are filled in. */
    private static JsonNode ask(InfluxServer influx, String query) throws IOException {
        long end = START + MINUTES * 60_000L;
        String filled = query.replace("$timeFilter", "time >= " + START + "ms and time < " + end + "ms")
                .replace("$__interval", "1m");
        assertThat(filled).doesNotContain("$");
        return new ObjectMapper().readTree(influx.query("caretaker", filled)).at("/results/0/series");
    }

    private static String lines(Point point) {
        StringBuilder lines = new StringBuilder();
        for (int minute = 0; minute < MINUTES; minute++) {
            long time = START + minute * 60_000L;
            double value = point.quantity().isState() ? minute % 2 : 20.5 + minute;
            lines.append(point.quantity().id() + ",place=" + point.id().place() + ",point=" + point.id() + " value="
                    + value + ",received=" + time + "i,quality=\"GOOD\" " + time + "\n");
        }
        return lines.toString();
    }
}
