package dev.caretaker.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The glossary is of this program, and says the same in both languages. */
@AnalyzeClasses(packages = "dev.caretaker", importOptions = ImportOption.DoNotIncludeTests.class)
class GlossaryTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @ArchTest
    static void bothLanguages_haveTheSameRowsInTheSameOrder(JavaClasses all) throws IOException {
        List<Row> english = Row.read(Files.readAllLines(DOCS.resolve("glossary.md")));
        assertThat(english).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(Row.read(Files.readAllLines(DOCS.resolve("glossary.zh-CN.md"))))
                .isEqualTo(english);
    }

    @ArchTest
    static void codeNames_areTypesOfTheirModule(JavaClasses all) throws IOException {
        assertThat(strangers(Row.read(Files.readAllLines(DOCS.resolve("glossary.md"))), all))
                .as("names in the glossary that no type of the module bears")
                .isEmpty();
    }

    @ArchTest
    static void aNameThatNoTypeBears_isFound(JavaClasses all) {
        List<String> page = List.of(
                "## `judging`: the core",
                "| our word | Chinese | the field's word | what it is |",
                "|---|---|---|---|",
                "| judge (`Judge`) | 判定器 | | |",
                "| outbox (`Outbox`) | 发件箱 | | |",
                "| shelf (`Shelf`) | 架 | | |");
        assertThat(strangers(Row.read(page), all)).containsExactly("judging: Outbox", "judging: Shelf");
        assertThat(strangers(
                        Row.read(List.of("## `judgement`: no module", "| a | b | | |", "|---|", "| c | d | | |")), all))
                .containsExactly("judgement: no such module");
    }

    private static List<String> strangers(List<Row> rows, JavaClasses all) {
        List<String> strangers = new ArrayList<>();
        for (Row row : rows) {
            Set<String> names = all.stream()
                    .filter(one -> one.getPackageName().concat(".").startsWith("dev.caretaker." + row.module + "."))
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.toSet());
            if (names.isEmpty()) {
                strangers.add(row.module + ": no such module");
            }
            codes(row.word).stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> strangers.add(row.module + ": " + name));
        }
        return strangers;
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /**
     * What a row says in both languages.
     *
     * @param module the module under whose heading it stands
     * @param word our word, with its type
     * @param chinese our word in Chinese
     */
    private record Row(String module, String word, String chinese) {
        static List<Row> read(List<String> lines) {
            List<Row> rows = new ArrayList<>();
            String module = "";
            boolean body = false;
            for (String line : lines) {
                if (line.startsWith("## ")) {
                    module = codes(line).getFirst();
                }
                if (body && line.startsWith("| ")) {
                    String[] cells = line.split("\\|", -1);
                    assertThat(cells).as(line).hasSize(6);
                    assertThat(codes(line))
                            .as("names stand in the first column")
                            .isEqualTo(codes(cells[1]));
                    rows.add(new Row(module, cells[1].strip(), cells[2].strip()));
                }
                body = line.startsWith("|---") || (body && line.startsWith("| "));
            }
            return rows;
        }
    }
}
