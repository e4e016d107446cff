package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.citation.Document;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedStandardsTest {
    private final Problems problems = new Problems();
    private final Library read = StandardsReader.read(Texts.SHIPPED, problems);
    private final List<Standard> shipped = read.standards();

    /** Whoever changes what a version says must give it another number: incidents and reports name versions by hash. */
    @Test
    void hashes_ofAllThatEverShipped_areWhatTheyWere() throws IOException {
        String before = Files.readString(
                Path.of("src/test/resources/dev/caretaker/provisioning/standards/hashes.txt"), StandardCharsets.UTF_8);

        assertThat(problems.list()).isEmpty();
        assertThat(Stream.concat(
                                read.standards().stream().map(Standard::ref),
                                read.services().stream().map(ServiceStandard::ref))
                        .map(StandardRef::toString))
                .hasSizeGreaterThanOrEqualTo(409)
                .containsAll(before.lines().toList());
    }

    @Test
    void documents_writtenAndReadBack_areTheSame() {
        Map<String, List<Standard>> documents = shipped.stream()
                .collect(Collectors.groupingBy(
                        one -> one.citation().document().id(), TreeMap::new, Collectors.toList()));
        documents.values().forEach(standards -> {
            Document document = standards.get(0).citation().document();
            String text = StandardWriter.write(document, standards);
            assertThat(Texts.read(text, problems)).as(text).isEqualTo(standards);
            assertThat(StandardWriter.write(document, Texts.read(text, problems)))
                    .isEqualTo(text);
        });
        assertThat(problems.list()).isEmpty();
    }
}
