package dev.caretaker.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what other engines and computations find beside what the judge finds. */
@Tag("recorded")
class OtherEnginesTableTest {
    /** The notes that tell of a difference, and not of a way to agree. */
    private static final List<Integer> DIFFERENCES = List.of(3, 5);

    @Test
    void findings_differOnlyWhereANoteRulesOtherwise() throws IOException {
        List<Finding> findings = findings();
        findings.stream().map(Finding::row).forEach(System.out::println);

        assertThat(findings)
                .allSatisfy(one -> assertThat(one.agrees()).as(one.row()).isEqualTo(!DIFFERENCES.contains(one.note())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-engines.md", "other-engines.zh-CN.md"})
    void page_showsWhatIsFound(String page) throws IOException {
        List<String> found = findings().stream().map(Finding::row).toList();

        assertThat(rows(Files.readAllLines(folder().resolve(page)))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-engines.md", "other-engines.zh-CN.md"})
    void page_namesEveryOracleAndEveryRecordingWithAnExpectedOutcome(String page) throws IOException {
        String text = Files.readString(folder().resolve(page));
        List<String> names = new ArrayList<>();
        for (String rule : stems("oracle/open-fdd", "(.*)")) {
            stems("oracle/open-fdd/" + rule, "(.*)").forEach(variant -> names.add(rule + " " + variant));
        }
        names.addAll(stems("oracle/open-fdd-slice", "(?:AHU|VAV)_CASE_(.*)").stream()
                .map(name -> name.replace('_', '-'))
                .toList());
        names.addAll(stems("oracle/kapacitor", "TestStream_(.*)\\.srpl"));
        names.addAll(stems("oracle/streampipes", ".*-(.*)"));
        names.addAll(stems("timeseries", "(.*)"));

        assertThat(names)
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(text).contains(name));
    }

    private static List<String> stems(String folder, String pattern) throws IOException {
        Pattern name = Pattern.compile(pattern);
        try (Stream<Path> files = Files.list(RealData.require(folder))) {
            return files.map(file -> name.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private static List<String> rows(List<String> lines) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean head = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
            if (lines.get(i).startsWith("| ") && !head) {
                rows.add(lines.get(i));
            }
        }
        return rows;
    }

    private static Path folder() {
        return Stream.of(Path.of("docs/reference"), Path.of("../docs/reference"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        OpenFdd openFdd = new OpenFdd();
        findings.addAll(openFdd.variants());
        findings.addAll(openFdd.hours());
        findings.addAll(new Streams().findings());
        findings.addAll(Detectors.prometheus());
        findings.addAll(Detectors.streamPipes());
        findings.addAll(Recordings.findings());
        findings.addAll(Fires.findings());
        return findings;
    }
}
