package dev.caretaker.console;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Holds answers against the contract as it is published: problems too, which the router itself does not check. */
final class ContractCheck {
    private static final Vertx VERTX = Vertx.vertx();
    private static final OpenAPIContract CONTRACT = TestConsole.await(OpenAPIContract.from(VERTX, asJson()));
    private static final ResponseValidator VALIDATOR = ResponseValidator.create(VERTX, CONTRACT);

    private ContractCheck() {}

    static OpenAPIContract contract() {
        return CONTRACT;
    }

    /** The body of an answer, once it is known to be what the contract promises. */
    static JsonObject answer(String operation, Browser.Reply reply) {
        ValidatableResponse response = reply.text().isEmpty()
                ? ValidatableResponse.create(reply.status())
                : ValidatableResponse.create(reply.status(), Buffer.buffer(reply.text()), "application/json");
        try {
            TestConsole.await(VALIDATOR.validate(response, operation).mapEmpty());
        } catch (RuntimeException e) {
            throw new AssertionError(operation + " answered what the contract does not know: " + reply, e);
        }
        return reply.text().isEmpty() ? new JsonObject() : reply.json();
    }

    static JsonObject published() {
        try (InputStream in = ContractCheck.class.getResourceAsStream("/openapi/caretaker.yaml")) {
            String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new JsonObject(new Yaml().<Map<String, Object>>load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Vert.x knows plain JSON only; problems are plain JSON under another name, and the rest is left out. */
    private static JsonObject asJson() {
        String text = published().encode().replace("application/problem+json", "application/json");
        JsonObject contract = new JsonObject(text);
        contract.remove("servers");
        for (String path : new String[] {"/events", "/openapi.yaml", "/compliance.csv"}) {
            contract.getJsonObject("paths")
                    .getJsonObject(path)
                    .getJsonObject("get")
                    .getJsonObject("responses")
                    .getJsonObject("200")
                    .remove("content");
        }
        return contract;
    }
}
