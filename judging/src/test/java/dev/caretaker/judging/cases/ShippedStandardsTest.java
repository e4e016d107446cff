package dev.caretaker.judging.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Response;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The standards that ship are well-formed and their own cases hold. */
class ShippedStandardsTest {
    private static Library library;

    @BeforeAll
    static void read() {
        Problems problems = new Problems();
        Path folder = Stream.of(Path.of("standards"), Path.of("../standards"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        library = StandardsReader.read(folder, problems);
        assertThat(problems.list().stream().map(one -> one.say(Language.EN)).toList())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> cases_ofAllStandards_comeOutAsExpected() {
        return Cases.run(library.standards()).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.standard().id() + ": " + result.name(),
                        () -> assertThat(result.ok())
                                .as(result.say(Language.EN) + " / " + result.say(Language.ZH))
                                .isTrue()));
    }

    @Test
    void standards_coverEveryDiscipline() {
        assertThat(library.standards()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(library.standards().stream()
                        .filter(one -> one.lifecycle() == Lifecycle.PUBLISHED)
                        .map(Standard::discipline)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Discipline.values());
    }

    /** The reader insists on title, clause, edition, jurisdiction, verification and severity; a blank one is no more than none. */
    @Test
    void standards_each_areCitedInBothLanguagesAndAnswered() {
        assertThat(library.standards())
                .allSatisfy(one -> assertThat(List.of(
                                one.title().en(),
                                one.title().zh(),
                                one.citation().clause(),
                                one.citation().document().edition(),
                                one.citation().document().jurisdiction()))
                        .as(one.ref().toString())
                        .noneMatch(String::isBlank));
        assertThat(library.standards())
                .allSatisfy(one ->
                        assertThat(one.respond()).as(one.ref().toString()).isNotEqualTo(Response.NONE));
        assertThat(library.standards())
                .allSatisfy(one ->
                        assertThat(one.title().zh()).as(one.ref().toString()).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void standards_each_haveTwoCasesAndALimitThatIsGuarded() {
        assertThat(library.standards())
                .allSatisfy(
                        one -> assertThat(one.cases()).as(one.ref().toString()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(library.standards().stream()
                        .flatMap(one -> Unguarded.in(one).stream())
                        .filter(Unguarded::isLimit)
                        .map(one -> one.say(Language.EN)))
                .isEmpty();
    }
}
