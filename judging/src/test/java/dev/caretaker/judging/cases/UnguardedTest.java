package dev.caretaker.judging.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardsReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnguardedTest {
    private static final String AT_THE_LIMIT =
            "{name: at the limit, given: {co2: [[09:00, 1000], [09:10, 1000]]}, expect: [[09:00, pass]]}";
    private static final String BEYOND =
            "{name: beyond it, given: {co2: [[09:00, 1001], [09:09, 1001], [09:10, 1001]]}, expect: [[09:00, pass], [09:10, fail]]}";
    private static final String LONG_BEYOND =
            "{name: well beyond it, given: {co2: [[09:00, 2000], [10:00, 2000]]}, expect: [[09:00, pass], [10:00, fail]]}";

    private static final String TEXT = """
            document: {id: house, title: {en: House, zh: 住宅}, issuer: us, jurisdiction: CN, edition: "1"}
            standards:
              - id: co2
                version: 1
                status: published
                effective: 2020-01-01
                clause: "1"
                verification: verified
                title: {en: Air, zh: 空气}
                applies-to: {quantity: co2}
                require: {at-most: 1000 ppm}
                hold: 10m
                severity: minor
                class: comfort
                cases: [%s]
            """;

    @Test
    void numbers_eachWithACaseOnEitherSide_areGuarded() {
        assertThat(Unguarded.in(standard(AT_THE_LIMIT, BEYOND))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "only a case far beyond the limit,   limit-high true, limit-high false, hold true",
        "no case at all,                     limit-high true, limit-high false, hold true",
    })
    void numbers_thatNoCaseComesNear_areFound(String what, String first, String second, String third) {
        List<Unguarded> found = Unguarded.in(what.startsWith("no") ? standard() : standard(LONG_BEYOND));

        assertThat(found.stream().map(one -> one.number() + " " + one.up())).contains(first, second, third);
    }

    @Test
    void limit_ofWhatIsCounted_isGuardedByItsNeighbour() {
        String text = TEXT.formatted(
                        "{name: three are one too many, given: {people: [[09:00, 3]]}, expect: [[09:00, fail]]},"
                                + " {name: two are not, given: {people: [[09:00, 2]]}, expect: [[09:00, pass]]}")
                .replace("quantity: co2", "quantity: people")
                .replace("1000 ppm", "2")
                .replace("hold: 10m", "hold: 0s");

        assertThat(Unguarded.in(read(text))).isEmpty();
    }

    @Test
    void sentence_saysWhichNumberAndTheMend() {
        Unguarded one = Unguarded.in(standard()).getFirst();

        assertThat(one.say(Language.EN)).contains("house.co2", "the upper limit", "Add a case");
        assertThat(one.say(Language.ZH)).contains("house.co2", "上限", "请增加");
    }

    private static Standard standard(String... cases) {
        return read(TEXT.formatted(String.join(", ", cases)));
    }

    private static Standard read(String text) {
        Problems problems = new Problems();
        List<Standard> read =
                StandardsReader.parse(Path.of("house.yaml"), text, problems).standards();
        assertThat(problems.list()).isEmpty();
        return read.getFirst();
    }
}
