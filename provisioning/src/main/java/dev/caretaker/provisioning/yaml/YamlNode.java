package dev.caretaker.provisioning.yaml;

import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file. What is asked of it either is there and well-formed, or the problem is noted and the answer is
 * empty, so that reading goes on and finds the next one. {@link #finish()} notes the keys nobody asked for.
 */
public final class YamlNode {
    private final Node node;
    private final Path file;
    private final String key;
    private final int line;
    private final Problems problems;
    private final Map<String, YamlNode> children = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlNode(Node node, Path file, Problems problems) {
        this(node, new Place(file, "", node.getStartMark().getLine() + 1), problems);
    }

    private YamlNode(Node node, Place place, Problems problems) {
        this.node = node;
        this.file = place.file();
        this.key = place.key();
        this.line = place.line();
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                addChild(tuple);
            }
        }
    }

    private void addChild(NodeTuple tuple) {
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        String path = key.isEmpty() ? name : key + "." + name;
        int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
        YamlNode child = new YamlNode(tuple.getValueNode(), new Place(file, path, keyLine), problems);
        if (children.put(name, child) != null) {
            child.problem("key-twice", name);
        }
    }

    /** The line its key stands on, from 1; that of the value itself for items of a list. */
    public int line() {
        return line;
    }

    /** The file it stands in. */
    public Path file() {
        return file;
    }

    /** Whether it is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is a sequence. */
    public boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** Notes a problem at this place. */
    public void problem(String code, Object... args) {
        problems.add(here(code, args));
    }

    /** Notes something at this place that may be as it is, but deserves a look. */
    public void warning(String code, Object... args) {
        problems.warn(here(code, args));
    }

    private Problem here(String code, Object... args) {
        return new Problem(
                file,
                line(),
                key,
                code,
                Arrays.stream(args).map(String::valueOf).toList());
    }

    /** The value of a key that may be left out. */
    public Optional<YamlNode> get(String name) {
        asked.add(name);
        return Optional.ofNullable(children.get(name));
    }

    /** Counts keys as asked for, whether they are there or not. */
    public void mayHave(String... names) {
        asked.addAll(List.of(names));
    }

    /** The value of a key that must be there. */
    public Optional<YamlNode> need(String name) {
        Optional<YamlNode> child = get(name);
        if (child.isEmpty()) {
            if (isMapping()) {
                problem("key-missing", name);
            } else {
                problem("not-a-mapping");
            }
        }
        return child;
    }

    /** The keys and values of a mapping whose keys are free; all of them count as asked for. */
    public Map<String, YamlNode> entries() {
        if (!isMapping()) {
            problem("not-a-mapping");
        }
        asked.addAll(children.keySet());
        return new LinkedHashMap<>(children);
    }

    /** The keys of a mapping, none of which counts as asked for. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(children.keySet());
    }

    /** The items of a sequence. */
    public List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            problem("not-a-list");
            return List.of();
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            String path = key + "[" + items.size() + "]";
            items.add(
                    new YamlNode(item, new Place(file, path, item.getStartMark().getLine() + 1), problems));
        }
        return items;
    }

    /** The items of a sequence, or the one value standing alone. */
    public List<YamlNode> oneOrMore() {
        return isSequence() ? items() : List.of(this);
    }

    /** The scalar as text. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem("not-a-text");
        return Optional.empty();
    }

    /** The scalar turned into something by a function that refuses what it cannot read; the code names the rule then. */
    public <T> Optional<T> as(Function<String, T> parser, String code) {
        return text().flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                problem(code, text);
                return Optional.empty();
            }
        });
    }

    /** The scalar as one of some known words; the nearest is offered where it is none. */
    public <T> Optional<T> oneOf(Function<String, Optional<T>> finder, Collection<String> known) {
        return text().flatMap(text -> {
            Optional<T> found = finder.apply(text);
            if (found.isEmpty()) {
                problem("word-unknown", text, suggestion(text, known));
            }
            return found;
        });
    }

    /** The scalar as a number. */
    public Optional<Double> number() {
        return text().flatMap(text -> {
            try {
                return Optional.of(Double.valueOf(text));
            } catch (NumberFormatException e) {
                problem("not-a-number", text);
                return Optional.empty();
            }
        });
    }

    /** The scalar as a whole number. */
    public Optional<Integer> integer() {
        return text().flatMap(text -> {
            try {
                return Optional.of(Integer.valueOf(text));
            } catch (NumberFormatException e) {
                problem("not-a-whole-number", text);
                return Optional.empty();
            }
        });
    }

    /** The scalar as a duration such as {@code 10m}. */
    public Optional<Duration> duration() {
        return text().flatMap(text -> {
            Optional<Duration> duration = Durations.find(text);
            if (duration.isEmpty()) {
                problem("not-a-duration", text);
            }
            return duration;
        });
    }

    /** A mapping of both languages: {@code {en: Lobby, zh: 大堂}}. */
    public Optional<Text> bilingual() {
        Optional<String> en = need("en").flatMap(YamlNode::text);
        Optional<String> zh = isMapping() ? need("zh").flatMap(YamlNode::text) : Optional.empty();
        if (isMapping()) {
            finish();
        }
        return en.flatMap(english -> zh.map(chinese -> new Text(english, chinese)));
    }

    /** Notes every key that nobody asked for, with the one that was probably meant. */
    public void finish() {
        children.forEach((name, child) -> {
            if (!asked.contains(name)) {
                child.problem("key-unknown", name, suggestion(name, asked));
            }
        });
    }

    private static String suggestion(String written, Collection<String> known) {
        return Spelling.nearest(written, known).orElseGet(() -> String.join(", ", known));
    }

    private record Place(Path file, String key, int line) {}
}
