package dev.caretaker.alerting.judging.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.standard.Discipline;
import dev.caretaker.model.standard.Library;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The standards that ship are well-formed and their own cases hold. */
class ShippedStandardsTest {
    private static Library library() {
        Problems problems = new Problems();
        Path folder = Stream.of(Path.of("standards"), Path.of("../standards"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        Library library = StandardsReader.read(folder, problems);
        assertThat(problems.list().stream().map(one -> one.say(Language.EN)).toList())
                .isEmpty();
        return library;
    }

    @TestFactory
    Stream<DynamicTest> cases_ofAllStandards_comeOutAsExpected() {
        return Cases.run(library().standards()).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.standard().id() + ": " + result.name(),
                        () -> assertThat(result.ok())
                                .as(result.say(Language.EN) + " / " + result.say(Language.ZH))
                                .isTrue()));
    }

    @Test
    void standards_published_coverEveryDisciplineWithTwoCasesEach() {
        List<Standard> published = library().standards().stream()
                .filter(one -> one.lifecycle() == Lifecycle.PUBLISHED)
                .toList();

        assertThat(published).hasSizeGreaterThanOrEqualTo(14);
        assertThat(published)
                .allSatisfy(
                        one -> assertThat(one.cases()).as(one.ref().toString()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(published.stream().map(Standard::discipline).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Discipline.values());
    }
}
