package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Schema SCHEMA = new Schema();
    private static final String NOBODY = "zzzzzzzzzzzzzzz";

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Texts.SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedFile_isValid(Path file) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(file, StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.caretaker.provisioning.standards.RequireReaderTest#kinds")
    void requirement_ofEachKind_isValidAsWrittenByHandAndByTheWriter(String quantity, String require) {
        String text = Texts.requiring(quantity, require);

        assertThat(SCHEMA.validate(text)).isEmpty();
        String written = StandardWriter.write(Texts.read(text, new Problems()).get(0));
        assertThat(SCHEMA.validate(written)).as(written).isEmpty();
    }

    @Test
    void quantities_areThoseOfTheProgram() {
        assertThat(SCHEMA.words("quantity"))
                .containsExactlyInAnyOrderElementsOf(
                        Quantities.all().stream().map(Quantity::id).toList());
    }

    static Stream<Arguments> mappings() {
        String top = "applies-to: {quantity: running}";
        String nested = "require: {not: {is: running, %s: 1}}".formatted(NOBODY);
        String difference = "require: {differs-from: {point: setpoint, %s: 1}, at-most: 1 K}".formatted(NOBODY);
        String states = "require: {quorum: {any: 2, within: site, is: stopped, %s: 1}}".formatted(NOBODY);
        String given = "cases: [{name: a, given: {running: []}, expect: [], %s: 1}]".formatted(NOBODY);
        return Stream.of(
                Arguments.of("/$defs/standard", List.of(NOBODY + ": 1", top, "require: {is: running}")),
                Arguments.of("/$defs/scope", List.of("applies-to: {quantity: co2, " + NOBODY + ": 1}")),
                Arguments.of("/$defs/condition", List.of(top, nested)),
                Arguments.of("/$defs/quorum", List.of(top, states)),
                Arguments.of(
                        "/$defs/measured/properties/differs-from/anyOf/1",
                        List.of("applies-to: {quantity: temperature}", difference)),
                Arguments.of("/$defs/require", List.of(top, "require: {is: running, " + NOBODY + ": 1}")),
                Arguments.of(
                        "/$defs/require/properties/must-happen",
                        List.of(top, "require: {must-happen: {" + NOBODY + ": 1}}")),
                Arguments.of("/$defs/measured/properties/stuck", List.of(top, "require: {stuck: {" + NOBODY + ": 1}}")),
                Arguments.of(
                        "/$defs/measured/properties/limits-by/anyOf/0",
                        List.of(top, "require: {limits-by: {" + NOBODY + ": 1}}")),
                Arguments.of(
                        "/$defs/measured/properties/limits-by/anyOf/1/items",
                        List.of(top, "require: {limits-by: [{season: a, is: running, " + NOBODY + ": 1}]}")),
                Arguments.of(
                        "/$defs/standard/properties/clear",
                        List.of(top, "require: {is: running}", "clear: {" + NOBODY + ": 1}")),
                Arguments.of("/$defs/respond", List.of(top, "respond: {" + NOBODY + ": 1}")),
                Arguments.of("/$defs/respond/properties/order", List.of(top, "respond: {order: {" + NOBODY + ": 1}}")),
                Arguments.of("/$defs/case", List.of(top, "require: {is: running}", given)));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void keys_ofEachMapping_areThoseTheReadersKnow(String pointer, List<String> lines) {
        Problems problems = new Problems();
        List<Standard> unused = Texts.read(Texts.with(lines.toArray(String[]::new)), problems);
        Set<String> known = problems.list().stream()
                .filter(problem -> problem.code().equals("key-unknown"))
                .map(Problem::args)
                .filter(args -> args.get(0).equals(NOBODY))
                .flatMap(args -> Stream.of(args.get(1).split(", ", -1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(SCHEMA.keys(pointer)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature | {at-mots: 28 °C}",
                "temperture  | {at-most: 28 °C}",
                "temperature | {between: [28 °C]}",
                "temperature | {mean: soon, at-most: 28 °C}",
                "temperature | {rate: {pre: 10m}, at-most: 5 K}",
                "temperature | {all: [{at-most: 28 °C}]}",
                "temperature | {all: {at-most: 28 °C}}",
                "temperature | {not: {reports-every: 1h}}",
                "temperature | {differs-from: cousins, at-most: 2 K}",
                "temperature | {differs-from: {point: a/b/c}, at-most: 2 K}",
                "temperature | {p100: 1h, at-most: 28 °C}",
                "temperature | {stuck: {within: 0.1 K}}",
                "temperature | {implausible: [1 °C]}",
                "temperature | {limits-by: {seasons: {summer: {at-most: 28 °C}}}}",
                "temperature | {limits-by: {season: {summer: {at-most: 28 °C}}, grade: {a: {at-most: 28 °C}}}}",
                "temperature | {limits-by: {calendar: {a: {at-most: 28 °C}, b: {at-most: 27 °C}}}}",
                "temperature | {limits-by: {attribute: a}}",
                "smoke-alarm | {quorum: {any: 0, within: space, is: normal}}",
                "smoke-alarm | {quorum: {any: 2, within: galaxy, is: normal}}",
                "smoke-alarm | {any 2 of: galaxy, is: alarm}",
                "running     | {must-happen: {is: running, at-least: 5m}}",
                "running     | {in-state: {is: running}, at-least: 30m}",
                "running     | {count: {of: running, per: 1h}, at-most: 3}"
            })
    void brokenRequirement_isRefusedByTheSchemaAndTheReader(String quantity, String require) {
        String text = Texts.requiring(quantity, require);
        Problems problems = new Problems();
        List<Standard> unused = Texts.read(text, problems);

        assertThat(problems.list()).isNotEmpty();
        assertThat(SCHEMA.validate(text)).isNotEmpty();
    }
}
