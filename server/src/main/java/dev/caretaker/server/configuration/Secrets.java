package dev.caretaker.server.configuration;

import dev.caretaker.provisioning.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Takes secrets from where they are kept: {@code {env: NAME}} or {@code {file: PATH}}, never from the file itself. */
final class Secrets {
    private final Map<String, String> environment;

    Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    Optional<String> read(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("secret-plain");
            return Optional.empty();
        }
        Optional<YamlNode> variable = node.get("env");
        Optional<YamlNode> file = node.get("file");
        node.finish();
        if (variable.isEmpty() && file.isEmpty()) {
            node.problem("secret-plain");
        }
        return variable.isPresent()
                ? variable.flatMap(this::fromEnvironment)
                : file.flatMap(it -> it.text().flatMap(path -> fromFile(it, Path.of(path))));
    }

    private Optional<String> fromEnvironment(YamlNode node) {
        return node.text().flatMap(name -> {
            Optional<String> value = Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
            if (value.isEmpty()) {
                node.problem("secret-unset", name);
            }
            return value;
        });
    }

    private static Optional<String> fromFile(YamlNode node, Path path) {
        try {
            return Optional.of(Files.readString(path).strip());
        } catch (IOException e) {
            node.problem("secret-unreadable", path);
            return Optional.empty();
        }
    }
}
