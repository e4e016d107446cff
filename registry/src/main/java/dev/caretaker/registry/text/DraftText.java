package dev.caretaker.registry.text;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardsReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A text of standards of one document, read and understood.
 *
 * @param written each standard with the sheet it stands on, in their order
 * @param services that it holds service standards too, which are in force by the files of the house alone
 */
public record DraftText(List<Written> written, Optional<Finding> services) {
    private static final Path UNNAMED = Path.of("standard.yaml");

    /**
     * A standard and how it is written.
     *
     * @param standard what it says
     * @param sheet how
     */
    public record Written(Standard standard, StandardDocument sheet) {}

    /**
     * Reads a text.
     *
     * @throws NotFitException with everything that is wrong with it
     */
    public static DraftText read(String text) {
        Problems problems = new Problems();
        refuse(aliases(text));
        Library library = StandardsReader.parse(UNNAMED, text, problems);
        refuse(problems.list().stream().map(FindingTexts::of).toList());
        MappingNode root = (MappingNode) new Yaml(options()).compose(new StringReader(text));
        List<StandardDocument> sheets = sheets(root);
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < library.standards().size(); i++) {
            written.add(new Written(library.standards().get(i), sheets.get(i)));
        }
        return new DraftText(written, library.services().isEmpty() ? Optional.empty() : services(root));
    }

    /**
     * Refuses what would be lost on the registry.
     *
     * @throws NotFitException where it holds service standards
     */
    public void refuseServices() {
        refuse(services.stream().toList());
    }

    /** The one standard of a text; a draft is one. */
    public static Written one(String text) {
        DraftText manuscript = read(text);
        manuscript.refuseServices();
        if (manuscript.written.size() != 1) {
            refuse(List.of(FindingTexts.finding("one-standard", manuscript.written.size())));
        }
        return manuscript.written.getFirst();
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new NotFitException("standard-text-broken", findings);
        }
    }

    /** An alias can make a short text endless; nothing in a standard asks for one. */
    private static List<Finding> aliases(String text) {
        List<Finding> found = new ArrayList<>();
        try {
            for (Event event : new Yaml(options()).parse(new StringReader(text))) {
                if (event.is(Event.ID.Alias)) {
                    found.add(FindingTexts.finding(
                            new FindingTexts.At(event.getStartMark().getLine() + 1, ""), "yaml-alias"));
                }
            }
        } catch (YAMLException broken) {
            // The reader of standards says better what is broken, and where.
            return found;
        }
        return found;
    }

    private static Optional<Finding> services(MappingNode root) {
        return entry(root, "service")
                .map(tuple -> tuple.getKeyNode().getStartMark().getLine() + 1)
                .map(line -> FindingTexts.finding(new FindingTexts.At(line, "service"), "service-by-files"));
    }

    private static List<StandardDocument> sheets(MappingNode root) {
        MappingNode document = (MappingNode) value(root, "document").orElseThrow();
        return value(root, "standards").stream()
                .flatMap(list -> ((SequenceNode) list).getValue().stream())
                .map(one -> new StandardDocument(document, (MappingNode) one))
                .toList();
    }

    private static Optional<Node> value(MappingNode mapping, String key) {
        return entry(mapping, key).map(NodeTuple::getValueNode);
    }

    private static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple ->
                        tuple.getKeyNode() instanceof ScalarNode scalar && Objects.equals(scalar.getValue(), key))
                .findFirst();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        return options;
    }
}
