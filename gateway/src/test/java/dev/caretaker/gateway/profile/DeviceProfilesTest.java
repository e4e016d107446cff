package dev.caretaker.gateway.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceProfilesTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void profiles_thatShip_areThere() {
        assertThat(DeviceProfiles.shipped().ids())
                .containsExactly("caretaker", "zigbee2mqtt", "tasmota", "chirpstack-v4");
        assertThat(DeviceProfiles.read(folder.resolve("nowhere"), problems).ids())
                .hasSize(4);
        assertThat(problems.none()).isTrue();
    }

    @Test
    void profile_ofASite_replacesTheOneThatShips() throws IOException {
        write("own.yaml", """
                id: tasmota
                topics: [home/+/data]
                address: /meta/id
                time: {path: ts, format: epoch-ms}
                root: /values
                without-points: ignore
                words: {AN: "on", AUS: "off"}
                """);
        DeviceProfiles profiles = DeviceProfiles.read(folder, problems);

        assertThat(problems.list()).isEmpty();
        DeviceProfile own = profiles.find("tasmota").orElseThrow();
        assertThat(own.topics()).extracting(TopicPattern::text).containsExactly("home/+/data");
        assertThat(own.words()).containsOnlyKeys("an", "aus");
        assertThat(own.othersIgnored()).isTrue();
        assertThat(own.time().orElseThrow().format()).isEqualTo(TimeFormat.EPOCH_MS);
    }

    @Test
    void mistakes_areAllNamedInOneRunWithTheirLines() throws IOException {
        write("bad.yaml", """
                id: Bad Id
                topics:
                  - home/{device}/x
                  - home/+/y
                  - home/#/z
                time: {path: ts, format: epoch-min}
                wrods: {}
                words: {an: onn}
                """);
        assertThat(DeviceProfiles.read(folder, problems).ids())
                .as("the bad one is left out")
                .hasSize(4);

        assertThat(problems.list())
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "1 id-wrong",
                        "4 profile-device-missing",
                        "5 topic-wrong",
                        "6 word-unknown",
                        "7 key-unknown",
                        "8 word-unknown");
        assertThat(problems.list()).allSatisfy(problem -> {
            assertThat(problem.say(Language.EN)).contains("bad.yaml").doesNotContain("{0}");
            assertThat(problem.say(Language.ZH))
                    .contains("bad.yaml")
                    .doesNotContain("{0}")
                    .as("no English sentence")
                    .doesNotMatch("(?s).*[a-z]{2,} [a-z]{2,}.*");
        });
    }

    @Test
    void id_usedByTwoFiles_isAProblem() throws IOException {
        write("a.yaml", "{id: mine, topics: [\"a/{device}\"], time: receive}");
        write("b.yaml", "{id: mine, topics: [\"b/{device}\"], time: receive}");
        assertThat(DeviceProfiles.read(folder, problems).ids()).contains("mine");
        assertThat(problems.list()).extracting(Problem::code).containsExactly("profile-twice");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "caretaker/{site}/{device}, caretaker/riverside/airq, true",
        "caretaker/{site}/{device}, caretaker/riverside, false",
        "caretaker/{site}/{device}, caretaker/riverside/airq/more, false",
        "a/+/c, a/b/c, true",
        "a/#, a/b/c, true",
        "a/#, a, true",
        "a/#, b/c, false",
        "a/+, a/, true"
    })
    void topic_matchesAPattern_orNot(String pattern, String topic, boolean matches) {
        assertThat(TopicPattern.parse(pattern).match(TopicPattern.levels(topic)).isPresent())
                .isEqualTo(matches);
    }

    @Test
    void placeholders_nameLevels() {
        TopicPattern pattern = TopicPattern.parse("caretaker/{site}/{device}");
        assertThat(pattern.match(TopicPattern.levels("caretaker/riverside/airq")))
                .contains(Map.of("site", "riverside", "device", "airq"));
        assertThat(pattern.filter()).isEqualTo("caretaker/+/+");
        assertThat(TopicPattern.parse("caretaker/#").covers(pattern)).isTrue();
        assertThat(pattern.covers(TopicPattern.parse("caretaker/a/+"))).isTrue();
        assertThat(pattern.covers(TopicPattern.parse("caretaker/#"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/#/b", "a/b+", "a/{device}x", "a/{Device}"})
    void pattern_thatCannotMatch_isRefused(String text) {
        assertThatThrownBy(() -> TopicPattern.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(file).exists();
    }
}
