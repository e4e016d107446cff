package dev.caretaker.alerting.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of what other engines and computations find beside what the judge finds. */
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
