package dev.caretaker.provisioning.yaml;

import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML file, read as a tree of nodes that know their lines. */
public final class YamlFile {
    private YamlFile() {}

    /** The root of a file; empty, with the problem noted, where it cannot be read. */
    public static Optional<YamlNode> read(Path file, Problems problems) {
        try {
            return parse(file, Files.readString(file, StandardCharsets.UTF_8), problems);
        } catch (IOException e) {
            problems.add(file, "file-unreadable", Objects.toString(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The root of a text; the file only gives it a name. */
    public static Optional<YamlNode> parse(Path file, String text, Problems problems) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(true);
            options.setMaxAliasesForCollections(50);
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                problems.add(file, "file-empty");
                return Optional.empty();
            }
            return Optional.of(new YamlNode(root, file, problems));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(file, line, "", "yaml-broken", List.of(Objects.toString(e.getProblem()))));
            return Optional.empty();
        } catch (YAMLException e) {
            problems.add(file, "yaml-broken", Objects.toString(e.getMessage()));
            return Optional.empty();
        }
    }
}
