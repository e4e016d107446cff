package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The contract may grow, but what it has promised stays: {@code promised.json} is what programs out there rely on, without
 * its prose. A change that is meant is made in both, and said in the changelog.
 */
class PromisedContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lists whose order says nothing, and that may get longer. */
    private static final Set<String> GROWING = Set.of("enum", "parameters", "tags", "oneOf", "anyOf");

    @Test
    void everythingPromised_isStillThere() throws IOException {
        assertThat(broken("", promised(), today())).isEmpty();
    }

    @Test
    void promisesThatAreBroken_areNamed() throws IOException {
        JsonNode less = promised();
        ((ObjectNode) less.at("/paths")).remove("/incidents");
        ((ArrayNode) less.at("/components/schemas/Verdict/enum")).remove(0);
        assertThat(broken("", promised(), less))
                .contains("/paths/~1incidents is gone")
                .anyMatch(one -> one.startsWith("/components/schemas/Verdict/enum lacks"));
    }

    private static List<String> broken(String at, JsonNode promised, JsonNode now) {
        List<String> broken = new ArrayList<>();
        if (now.isMissingNode()) {
            broken.add(at + " is gone");
        } else if (promised.isObject() && now.isObject()) {
            promised.properties().forEach(one -> {
                String name = one.getKey().replace("~", "~0").replace("/", "~1");
                broken.addAll(broken(at + "/" + name, one.getValue(), now.path(one.getKey())));
            });
        } else if (promised.isArray() && now.isArray() && GROWING.contains(at.substring(at.lastIndexOf('/') + 1))) {
            promised.forEach(one -> {
                if (StreamSupport.stream(now.spliterator(), false).noneMatch(other -> holds(one, other))) {
                    broken.add(at + " lacks " + one);
                }
            });
        } else if (!promised.equals(now)) {
            broken.add(at + " was " + promised + " and is " + now);
        }
        return broken;
    }

    private static boolean holds(JsonNode promised, JsonNode now) {
        return broken("", promised, now).isEmpty();
    }

    private static JsonNode promised() throws IOException {
        return JSON.readTree(resource("/openapi/promised.json"));
    }

    private static JsonNode today() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return JSON.readTree(JSON.writeValueAsString(yaml.<Object>load(resource("/openapi/caretaker.yaml"))));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PromisedContractTest.class.getResourceAsStream(name), name);
    }
}
