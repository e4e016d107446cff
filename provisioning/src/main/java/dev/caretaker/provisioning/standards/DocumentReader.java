package dev.caretaker.provisioning.standards;

import dev.caretaker.model.citation.Document;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.Optional;

/** Reads who published a document, and which edition. */
final class DocumentReader {
    private DocumentReader() {}

    static Optional<Document> read(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<String> id = node.need("id").flatMap(one -> one.as(DocumentReader::id, "id-wrong"));
        Optional<Text> title = node.need("title").flatMap(YamlNode::bilingual);
        Optional<String> issuer = node.need("issuer").flatMap(YamlNode::text);
        Optional<String> jurisdiction = node.need("jurisdiction").flatMap(YamlNode::text);
        Optional<String> edition = node.need("edition").flatMap(YamlNode::text);
        node.finish();
        if (id.isEmpty() || title.isEmpty() || issuer.isEmpty() || jurisdiction.isEmpty() || edition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Document(id.get(), title.get(), issuer.get(), jurisdiction.get(), edition.get()));
    }

    private static String id(String text) {
        if (!text.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("[a-z0-9-]");
        }
        return text;
    }
}
