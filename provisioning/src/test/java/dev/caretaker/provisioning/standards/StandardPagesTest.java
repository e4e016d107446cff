package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
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
        Library library = StandardsReader.read(Texts.SHIPPED, new Problems());
        Set<Document> documents = Stream.concat(
                        library.standards().stream().map(Standard::citation),
                        library.services().stream().map(ServiceStandard::citation))
                .map(Citation::document)
                .collect(Collectors.toSet());
        Map<String, String> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            StandardPages writer = new StandardPages(language);
            documents.forEach(
                    document -> pages.put(writer.file(document), writer.page(document, taken(library, document))));
        }
        return pages;
    }

    private static Library taken(Library library, Document document) {
        return new Library(
                library.standards().stream()
                        .filter(one -> one.citation().document().equals(document))
                        .toList(),
                library.services().stream()
                        .filter(one -> one.citation().document().equals(document))
                        .toList());
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
