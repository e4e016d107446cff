package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.citation.Document;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedStandardsTest {
    private final Problems problems = new Problems();
    private final List<Standard> shipped =
            StandardsReader.read(Texts.SHIPPED, problems).standards();

    @Test
    void hashes_ofTheFirstRelease_areWhatTheyWere() throws IOException {
        String before = Files.readString(
                Path.of("src/test/resources/dev/caretaker/provisioning/standards/hashes-before.txt"),
                StandardCharsets.UTF_8);

        assertThat(problems.list()).isEmpty();
        assertThat(shipped.stream().map(one -> one.ref().toString()))
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
