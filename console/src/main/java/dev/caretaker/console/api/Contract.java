package dev.caretaker.console.api;

import dev.caretaker.console.access.Role;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The contract of the API: the file that is published, and what the router makes of it. */
final class Contract {
    private static final String FILE = "/openapi/caretaker.yaml";
    private static final String ANYONE = "anyone";

    /** What Vert.x can check; it refuses contracts that speak of anything else, so the rest is kept from it. */
    private static final Set<String> CHECKED = Set.of("application/json");

    /** The same for every console, and slow to read. */
    private static final AtomicReference<@Nullable OpenAPIContract> LOADED = new AtomicReference<>();

    private final String text;

    Contract() {
        try (InputStream in = Contract.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("No " + FILE + " on the class path");
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    Future<OpenAPIContract> load(Vertx vertx) {
        @Nullable OpenAPIContract loaded = LOADED.get();
        return loaded != null
                ? Future.succeededFuture(loaded)
                : OpenAPIContract.from(vertx, checked()).onSuccess(LOADED::set);
    }

    /** The least role of an operation; empty where anyone may. */
    static Optional<Role> role(io.vertx.openapi.contract.Operation operation) {
        Object word = operation.getExtensions().get("x-role");
        if (ANYONE.equals(word)) {
            return Optional.empty();
        }
        return Optional.of(Role.find(String.valueOf(word))
                .orElseThrow(() -> new IllegalStateException(
                        "Operation " + operation.getOperationId() + " needs an x-role, not '" + word + "'")));
    }

    JsonObject whole() {
        return new JsonObject(new Yaml().<Map<String, Object>>load(text));
    }

    private JsonObject checked() {
        JsonObject contract = whole();
        // Vert.x reads the base path from a whole address only.
        contract.put("servers", new JsonArray().add(new JsonObject().put("url", "http://console" + Api.BASE)));
        // Who may do what is the gate's business; Vert.x would want handlers of its own for it.
        contract.remove("security");
        for (String path : contract.getJsonObject("paths").fieldNames()) {
            JsonObject operations = contract.getJsonObject("paths").getJsonObject(path);
            for (String method : operations.fieldNames()) {
                if (operations.getValue(method) instanceof JsonObject operation) {
                    operation
                            .getJsonObject("responses")
                            .forEach(response -> keepChecked((JsonObject) response.getValue()));
                }
            }
        }
        contract.getJsonObject("components")
                .getJsonObject("responses")
                .forEach(response -> keepChecked((JsonObject) response.getValue()));
        return contract;
    }

    private static void keepChecked(JsonObject response) {
        JsonObject content = response.getJsonObject("content");
        if (content == null) {
            return;
        }
        content.fieldNames().retainAll(CHECKED);
        if (content.isEmpty()) {
            response.remove("content");
        }
    }
}
