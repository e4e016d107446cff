package dev.caretaker.provisioning.standards;

import dev.caretaker.model.citation.Document;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.YamlFile;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a folder of standards, one file for each published document. */
public final class StandardsReader {
    private final List<Standard> standards = new ArrayList<>();
    private final List<ServiceStandard> services = new ArrayList<>();
    private final Map<String, Path> documents = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();

    private StandardsReader() {}

    /**
     * Reads every {@code .yaml} file of a folder, in the order of their names. What is wrong is noted as a problem and left
     * out, so the library is only to be used where there are no problems.
     */
    public static Library read(Path folder, Problems problems) {
        StandardsReader reader = new StandardsReader();
        for (Path file : files(folder, problems)) {
            YamlFile.read(file, problems).ifPresent(reader::document);
        }
        return new Library(reader.standards, reader.services);
    }

    /** Reads one file that is given as text; the path only gives it a name. */
    public static Library parse(Path file, String text, Problems problems) {
        StandardsReader reader = new StandardsReader();
        YamlFile.parse(file, text, problems).ifPresent(reader::document);
        return new Library(reader.standards, reader.services);
    }

    private static List<Path> files(Path folder, Problems problems) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(StandardsReader::isYaml).sorted().toList();
        } catch (IOException e) {
            problems.add(folder, "file-unreadable", Objects.toString(e.getMessage()));
            return List.of();
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private void document(YamlNode root) {
        Optional<Document> document = root.need("document").flatMap(DocumentReader::read);
        Optional<YamlNode> service = root.get("service");
        Optional<YamlNode> list = root.isMapping() ? list(root, service.isEmpty()) : Optional.empty();
        if (root.isMapping()) {
            root.finish();
        }
        document.ifPresent(one -> once(root, one));
        for (YamlNode item : list.map(YamlNode::items).orElse(List.of())) {
            new StandardReader(item, document)
                    .read()
                    .filter(standard -> first(item, standard.ref()))
                    .ifPresent(standards::add);
        }
        for (YamlNode item : service.map(YamlNode::items).orElse(List.of())) {
            new ServiceReader(item, document)
                    .read()
                    .filter(standard -> first(item, standard.ref()))
                    .ifPresent(services::add);
        }
    }

    /** A document of which only service standards are taken needs no others. */
    private static Optional<YamlNode> list(YamlNode root, boolean needed) {
        return needed ? root.need("standards") : root.get("standards");
    }

    private void once(YamlNode root, Document document) {
        Path first = documents.putIfAbsent(document.id(), root.file());
        if (first != null) {
            root.problem("document-twice", document.id(), first);
        }
    }

    private boolean first(YamlNode item, StandardRef ref) {
        String version = ref.id() + "@" + ref.version();
        String first = versions.putIfAbsent(version, item.file() + ":" + item.line());
        if (first != null) {
            item.problem("standard-twice", version, first);
        }
        return first == null;
    }
}
