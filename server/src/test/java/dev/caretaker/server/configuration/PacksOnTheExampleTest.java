package dev.caretaker.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example building may choose any pack that ships. */
class PacksOnTheExampleTest {
    private static final Path CONFIG = Path.of("..", "config");
    private static final String CHOICE = "packs: [china-office]";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"china-office", "china-residential", "data-centre", "healthcare-cold-chain", "uk-eu", "us"})
    void pack_chosenByTheExampleBuilding_hasNoMistakes(String pack) throws IOException {
        String site = Files.readString(CONFIG.resolve("site.yaml"));
        assertThat(site).contains(CHOICE);
        Files.writeString(folder.resolve("site.yaml"), site.replace(CHOICE, "packs: [" + pack + "]"));
        copy("caretaker.yaml");
        Files.createDirectories(folder.resolve("holidays"));
        try (var files = Files.list(CONFIG.resolve("holidays"))) {
            for (Path file : files.toList()) {
                copy("holidays/" + file.getFileName());
            }
        }

        Problems problems = new Problems();
        Setup setup = Setup.read(folder, Path.of("..", "standards"), problems);

        assertThat(problems.list()).isEqualTo(List.of());
        assertThat(setup.library().standards())
                .anyMatch(one ->
                        setup.packs().covers(setup.graph().sites().iterator().next(), one.ref()));
    }

    private void copy(String file) throws IOException {
        Files.copy(CONFIG.resolve(file), folder.resolve(file));
    }
}
