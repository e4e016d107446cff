package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the reference say what the standards that ship say. */
class StandardPagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "reference", "standards");
    private static final String MEND =
            "docs/reference/standards is stale; write it anew with: ./mvnw -pl provisioning -am test"
                    + " -Dtest=StandardPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dcaretaker.pages=write";

    @Test
    void pages_ofTheStandardsThatShip_areUpToDate() throws IOException {
        Map<String, String> pages = pages();
        if ("write".equals(System.getProperty("caretaker.pages"))) {
            write(pages);
        }
        assertThat(kept()).as(MEND).isEqualTo(pages);
    }

    private static Map<String, String> pages() {
        Map<String, List<Standard>> documents = StandardsReader.read(Texts.SHIPPED, new Problems()).standards().stream()
                .collect(Collectors.groupingBy(
                        one -> one.citation().document().id(), TreeMap::new, Collectors.toList()));
        Map<String, String> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            StandardPages writer = new StandardPages(language);
            documents.values().forEach(standards -> {
                var document = standards.get(0).citation().document();
                pages.put(writer.file(document), writer.page(document, standards));
            });
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String stale : kept().keySet()) {
            Files.delete(FOLDER.resolve(stale));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> kept() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return new TreeMap<>(
                    files.collect(Collectors.toMap(file -> file.getFileName().toString(), StandardPagesTest::text)));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
