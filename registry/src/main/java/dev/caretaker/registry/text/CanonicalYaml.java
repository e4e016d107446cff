package dev.caretaker.registry.text;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Writes standards in one form whoever wrote them: keys in one order, quotes only where they are needed, short things on
 * one line.
 */
public final class CanonicalYaml {
    private static final List<String> DOCUMENT = List.of("id", "title", "issuer", "jurisdiction", "edition");
    private static final List<String> FIRST = List.of(
            "id",
            "version",
            "status",
            "effective",
            "clause",
            "verification",
            "title",
            "applies-to",
            "require",
            "hold",
            "clear",
            "silence");
    private static final List<String> LAST = List.of("severity", "class", "respond", "cases");
    private static final int WIDTH = 120;
    private static final Resolver RESOLVER = new Resolver();

    private CanonicalYaml() {}

    /** A file of standards that are all taken from one document. */
    public static String write(List<StandardDocument> sheets) {
        List<Node> standards =
                sheets.stream().map(sheet -> standard(sheet.standard())).toList();
        Node document = block(ordered(sheets.getFirst().document(), DOCUMENT, List.of()), CanonicalYaml::flow);
        MappingNode root = new MappingNode(
                Tag.MAP,
                List.of(
                        new NodeTuple(scalar("document"), document),
                        new NodeTuple(scalar("standards"), new SequenceNode(Tag.SEQ, standards, FlowStyle.BLOCK))),
                FlowStyle.BLOCK);
        StringWriter text = new StringWriter();
        new Yaml(options()).serialize(root, text);
        return text.toString();
    }

    /** A plain word or number. */
    static Node scalar(String value) {
        return new ScalarNode(RESOLVER.resolve(NodeId.scalar, value, true), value, null, null, ScalarStyle.PLAIN);
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setAllowUnicode(true);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(false);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return options;
    }

    private static Node standard(MappingNode standard) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (NodeTuple tuple : ordered(standard, FIRST, LAST)) {
            Node value = tuple.getValueNode();
            tuples.add(new NodeTuple(
                    flow(tuple.getKeyNode()),
                    switch (key(tuple)) {
                        case "respond" -> inner(value);
                        case "cases" -> cases(value);
                        default -> flow(value);
                    }));
        }
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }

    private static Node cases(Node cases) {
        if (!(cases instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            return flow(cases);
        }
        List<Node> items =
                sequence.getValue().stream().map(CanonicalYaml::inner).toList();
        return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
    }

    private static Node inner(Node node) {
        return node instanceof MappingNode mapping && !mapping.getValue().isEmpty()
                ? block(mapping.getValue(), CanonicalYaml::flow)
                : flow(node);
    }

    private static Node block(List<NodeTuple> tuples, java.util.function.UnaryOperator<Node> form) {
        List<NodeTuple> formed = tuples.stream()
                .map(tuple -> new NodeTuple(flow(tuple.getKeyNode()), form.apply(tuple.getValueNode())))
                .toList();
        return new MappingNode(Tag.MAP, formed, FlowStyle.BLOCK);
    }

    private static Node flow(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                new MappingNode(
                        mapping.getTag(),
                        mapping.getValue().stream()
                                .map(tuple -> new NodeTuple(flow(tuple.getKeyNode()), flow(tuple.getValueNode())))
                                .toList(),
                        FlowStyle.FLOW);
            case SequenceNode sequence ->
                new SequenceNode(
                        sequence.getTag(),
                        sequence.getValue().stream().map(CanonicalYaml::flow).toList(),
                        FlowStyle.FLOW);
            case ScalarNode scalar -> new ScalarNode(scalar.getTag(), scalar.getValue(), null, null, ScalarStyle.PLAIN);
            default -> node;
        };
    }

    private static List<NodeTuple> ordered(MappingNode mapping, List<String> first, List<String> last) {
        Comparator<NodeTuple> place = Comparator.comparingInt(tuple -> {
            int at = first.indexOf(key(tuple));
            int end = last.indexOf(key(tuple));
            return at >= 0 ? at : end >= 0 ? first.size() + 1 + end : first.size();
        });
        return Stream.of(mapping)
                .flatMap(one -> one.getValue().stream())
                .sorted(place)
                .toList();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
