package dev.caretaker.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardsReader;
import dev.caretaker.records.Records;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.registry.ImportedFile.What;
import dev.caretaker.testkit.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ships goes on the registry and comes back from it without a word lost. */
class ShippedStandardsInTheRegistryTest {
    private static final Path SHIPPED = Path.of("..", "standards");

    @TempDir
    private Path exported;

    @Test
    void whatIsExported_readsAsWhatCameIn() throws IOException {
        try (Records records =
                Database.open(TestDatabase.SQLITE.empty(), new ManualTime(Instant.parse("2026-11-23T08:00:00Z")))) {
            Registry registry = Registry.open(records, ZoneOffset.UTC, List.of());
            assertThat(registry.provision(texts(SHIPPED))).isNotEmpty().allMatch(one -> one.what() == What.ADDED);
            assertThat(registry.provision(texts(SHIPPED))).allMatch(one -> one.what() == What.UNCHANGED);
            Map<String, String> files = registry.files();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(exported.resolve(file.getKey()), file.getValue());
            }
            List<Standard> before = sorted(library(SHIPPED));
            assertThat(sorted(library(exported))).isEqualTo(before);
            assertThat(sorted(registry.everything())).isEqualTo(before);
            assertThat(registry.provision(files)).allMatch(one -> one.what() == What.UNCHANGED);
            assertThat(registry.files()).isEqualTo(files);
        }
    }

    private static Library library(Path folder) {
        Problems problems = new Problems();
        Library library = StandardsReader.read(folder, problems);
        assertThat(problems.list()).isEmpty();
        return library;
    }

    private static List<Standard> sorted(Library library) {
        return library.standards().stream()
                .sorted((one, other) ->
                        one.ref().toString().compareTo(other.ref().toString()))
                .toList();
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
