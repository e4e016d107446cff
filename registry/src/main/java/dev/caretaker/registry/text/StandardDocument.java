package dev.caretaker.registry.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One standard as it is written, with the document it is taken from. Comments, the order of keys and the way of quoting
 * are not kept; everything that is said is, also what this version of the program does not know.
 *
 * @param document the mapping that names the document
 * @param standard the mapping of the standard
 */
public record StandardDocument(MappingNode document, MappingNode standard) {
    /** The same with another word or number for a key of the standard. */
    public StandardDocument with(String key, String value) {
        List<NodeTuple> tuples = new ArrayList<>();
        boolean found = false;
        for (NodeTuple tuple : standard.getValue()) {
            boolean same = named(key).test(tuple);
            found |= same;
            tuples.add(same ? new NodeTuple(tuple.getKeyNode(), scalar(value)) : tuple);
        }
        if (!found) {
            tuples.add(new NodeTuple(scalar(key), scalar(value)));
        }
        return new StandardDocument(document, new MappingNode(Tag.MAP, tuples, standard.getFlowStyle()));
    }

    /** The line it begins on in the text it was read from. */
    public int line() {
        return standard.getStartMark() == null ? 0 : standard.getStartMark().getLine() + 1;
    }

    /** The whole of it in canonical form, ready to be read again. */
    public String text() {
        return CanonicalYaml.write(List.of(this));
    }

    private static Predicate<NodeTuple> named(String key) {
        return tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                && scalar.getValue().equals(key);
    }

    private static Node scalar(String value) {
        return CanonicalYaml.scalar(value);
    }
}
