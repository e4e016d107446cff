package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {
    private static final List<String> RICH = List.of(
            "applies-to: {quantity: temperature, tags: [supply], paths: [tower], during: occupied, season: summer,"
                    + " while: {point: air-handler/running, silence: 1h, is: running}}",
            "require: {p95: 1h, limits-by: [{season: hot, at-most: 30 °C}, {grade: a, at-most: 28 °C},"
                    + " {attribute: {class: F}, at-most: 29 °C}, {calendar: night, below: 31 °C}, {at-most: 27 °C}]}",
            "hold: 5m",
            "clear: {at-most: 20 °C, hold: 2m}",
            "silence: {after: 20m}",
            "respond: {order: {trade: hvac, priority: P3, procedure: look, skill: fitter}, page: duty}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: one | id: two",
                "version: 1 | version: 2",
                "\"3\" | \"4\"",
                "\"2026\" | \"2027\"",
                "effective: 2026-01-01 | effective: 2026-01-02",
                "verification: verified | verification: restated",
                "en: One | en: Won",
                "zh: 一 | zh: 二",
                "class: comfort | class: hygiene",
                "severity: minor | severity: major",
                "quantity: temperature | quantity: temperature, spaces: [office]",
                "quantity: temperature | quantity: temperature, assets: [pump]",
                "quantity: temperature | quantity: temperature, points: [a]",
                "[supply] | [return]",
                "[tower] | [annex]",
                "during: occupied | during: always",
                "season: summer | season: winter",
                "air-handler/ | chiller/",
                "running, silence: 1h | running, silence: 2h",
                "is: running | is: stopped",
                "p95: 1h | p96: 1h",
                "p95: 1h | p95: 2h",
                "p95: 1h | max: 1h",
                "season: hot | season: warm",
                "grade: a | grade: b",
                "{class: F} | {kind: F}",
                "{class: F} | {class: H}",
                "calendar: night | calendar: evening",
                "below: 31 | at-most: 31",
                "at-most: 30 | at-most: 32",
                "{at-most: 27 °C} | {at-most: 26 °C}",
                "hold: 5m | hold: 6m",
                "at-most: 20 | at-most: 19",
                "hold: 2m | hold: 3m",
                "after: 20m | after: 21m",
                "trade: hvac | trade: air",
                "P3 | P2",
                "procedure: look | procedure: see",
                "skill: fitter | skill: any",
                "page: duty | page: none"
            })
    void field_changed_changesTheHash(String field, String other) {
        String text = Texts.with(RICH.toArray(String[]::new));

        assertThat(text).contains(field);
        assertThat(hash(text.replace(field, other))).isNotEqualTo(hash(text));
    }

    @Test
    void order_ofKeys_changesNothing() {
        String text = Texts.with(RICH.toArray(String[]::new));
        String reversed = Texts.with(RICH.reversed().toArray(String[]::new));

        assertThat(hash(reversed)).isEqualTo(hash(text));
        assertThat(hash(Texts.requiring("noise", "{limits-by: {grade: {a: {at-most: 1 dB}, b: {at-most: 2 dB}}}}")))
                .isEqualTo(hash(
                        Texts.requiring("noise", "{limits-by: {grade: {b: {at-most: 2 dB}, a: {at-most: 1 dB}}}}")));
    }

    @Test
    void requirements_ofAllKinds_haveHashesOfTheirOwn() {
        Set<Object> requirements = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        RequireReaderTest.kinds().map(kind -> kind.get()).forEach(kind -> {
            Standard read = Texts.read(Texts.requiring(kind[0].toString(), kind[1].toString()), new Problems())
                    .get(0);
            requirements.add(List.of(read.scope(), read.terms()));
            hashes.add(read.ref().hash());
        });

        assertThat(hashes).hasSameSizeAs(requirements);
    }

    private static String hash(String text) {
        Problems problems = new Problems();
        List<Standard> read = Texts.read(text, problems);
        assertThat(problems.list()).isEmpty();
        return read.get(0).ref().hash();
    }
}
