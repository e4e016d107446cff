package dev.caretaker.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.model.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A standard tried on a recorded series at the command line. */
class JudgeCommandTest {
    private static final String STANDARD = """
            document:
              id: house-rules
              title: {en: House rules, zh: 大厦守则}
              issuer: Riverside Plaza
              jurisdiction: CN
              edition: "2026"
            standards:
              - id: warm
                version: 1
                status: published
                effective: 2026-01-01
                clause: "3"
                verification: verified
                title: {en: Rooms are not too warm, zh: 房间不过热}
                class: comfort
                severity: minor
                applies-to: {spaces: [meeting-room], quantity: temperature}
                require: {at-most: 28 °C}
                hold: 10m
                silence: {after: 30m}
                cases: []
            """;
    private static final String READINGS = """
            time,temperature [°F]
            2026-07-06T01:00:00Z,78.8
            2026-07-06T01:10:00Z,84.2
            2026-07-06T01:20:00Z,84.2
            2026-07-06T01:30:00Z,78.8
            2026-07-06T03:00:00Z,78.8
            """;

    @TempDir
    Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(dir.resolve("house-rules.yaml"), STANDARD);
        Files.writeString(dir.resolve("readings.csv"), READINGS);
    }

    @Test
    void table_tellsTheVerdictsAndWhatTheyComeTo() {
        assertThat(judge(Language.EN)).isZero();

        assertThat(out.toString().lines())
                .first()
                .asString()
                .startsWith("Rooms are not too warm, judged by house-rules.warm@1#");
        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "from (UTC)           to                   verdict          measured  seen at",
                        "2026-07-06 01:00:00  2026-07-06 01:20:00  pass             26 °C     2026-07-06 01:00:00",
                        "2026-07-06 01:20:00  2026-07-06 01:30:00  fail             29 °C     2026-07-06 01:10:00",
                        "2026-07-06 01:30:00  2026-07-06 02:00:00  pass             26 °C     2026-07-06 01:30:00",
                        "2026-07-06 02:00:00  2026-07-06 03:00:00  nobody can tell  -         -",
                        "2026-07-06 03:00:00  2026-07-06 03:00:00  pass             26 °C     2026-07-06 03:00:00",
                        "  pass: 50 min",
                        "  fail: 10 min",
                        "  nobody can tell: 1 h",
                        "Compliance 83.33 %, coverage 50.00 %.");
    }

    @Test
    void table_inChinese_standsInColumnsToo() {
        assertThat(judge(Language.ZH)).isZero();

        assertThat(out.toString().lines())
                .contains(
                        "起(UTC)              止                   判定      测得   见于",
                        "2026-07-06 01:20:00  2026-07-06 01:30:00  不达标    29 °C  2026-07-06 01:10:00",
                        "2026-07-06 02:00:00  2026-07-06 03:00:00  无法评价  -      -");
    }

    @Test
    void jsonLines_tellEachVerdictAndTheTotal() throws IOException {
        assertThat(judge(Language.EN, "--format", "jsonl")).isZero();

        List<String> lines = out.toString().lines().toList();
        JsonNode breach = new ObjectMapper().readTree(lines.get(1));
        assertThat(breach.path("verdict").asText()).isEqualTo("fail");
        assertThat(breach.path("from").asText()).isEqualTo("2026-07-06T01:20:00Z");
        assertThat(breach.path("measured").asDouble()).isEqualTo(29);
        assertThat(breach.path("limit").toString()).isEqualTo("{\"at-most\":28.0}");
        assertThat(breach.path("evidence")).hasSize(2);
        JsonNode total = new ObjectMapper().readTree(lines.getLast()).path("total");
        assertThat(total.path("seconds").path("fail").asLong()).isEqualTo(600);
    }

    @Test
    void period_limitsWhatIsJudged() {
        assertThat(judge(Language.EN, "--from", "2026-07-06T01:20:00Z", "--to", "2026-07-06T01:30:00Z"))
                .isZero();

        assertThat(out.toString()).contains("  fail: 10 min").contains("Compliance 0.00 %, coverage 100.00 %.");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            84.2 | hot | readings.csv:3: 'hot' is no number
            T01:10 | Tea-time | readings.csv:3: '2026-07-06Tea-time:00Z' is no time
            °F | ppm | readings.csv:1: 'ppm' of column 'temperature' cannot be turned into °C
            ,78.8 | ,78.8,1 | readings.csv:2: there are 3 cells where the header has 2
            84.2 | "84.2 | readings.csv:3: a quote is opened here or later and not closed
            """)
    void whatCannotBeRead_isNamedWithFileAndLine(String what, String instead, String said) throws IOException {
        Files.writeString(dir.resolve("readings.csv"), READINGS.replaceFirst(Pattern.quote(what), instead));

        assertThat(judge(Language.EN)).isEqualTo(2);

        assertThat(err.toString()).contains(said).doesNotContain("Exception");
    }

    @Test
    void quotedCells_mayHoldACommaWhereSemicolonsSeparate() throws IOException {
        String quoted = READINGS.replace("time,temperature [°F]", "\"time, UTC\";\"temperature [°F]\"")
                .replaceAll("(?m)^(2026[^,]*),(.*)$", "\"$1\"; \"$2\"");
        Files.writeString(dir.resolve("readings.csv"), "\uFEFF" + quoted + "\n\n");

        assertThat(judge(Language.EN)).isZero();

        assertThat(out.toString()).contains("  fail: 10 min").contains("Compliance 83.33 %, coverage 50.00 %.");
    }

    @Test
    void standardThatIsNotInTheFile_isAnsweredWithThoseThatAre() {
        String file = dir.resolve("house-rules.yaml") + "#cold";

        assertThat(run(Language.EN, "judge", "--standard", file, "--readings", "readings.csv"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("FILE#ID with one of warm");
    }

    private int judge(Language language, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "judge",
                "--standard",
                dir.resolve("house-rules.yaml").toString(),
                "--readings",
                dir.resolve("readings.csv").toString()));
        arguments.addAll(List.of(more));
        return run(language, arguments.toArray(String[]::new));
    }

    private int run(Language language, String... arguments) {
        return CaretakerCommand.run(
                new Terminal(language, new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
    }
}
