package dev.caretaker.console.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which rules of the contract a request breaks, and where. */
final class Faults {
    private static final Pattern PARAMETER = Pattern.compile("(?:path|query|header|cookie) parameter ([A-Za-z-]+)");
    private static final List<String> KEYWORDS =
            List.of("enum", "minimum", "maximum", "pattern", "format", "minLength", "maxLength", "minItems", "type");

    private Faults() {}

    static List<Fault> of(ValidatorException broken, @Nullable Operation operation) {
        Matcher named = PARAMETER.matcher(String.valueOf(broken.getMessage()));
        if (named.find()) {
            return List.of(parameter(named.group(1), operation));
        }
        if (broken instanceof SchemaValidationException schema && schema.getOutputUnit() != null) {
            List<Fault> faults = body(schema.getOutputUnit(), operation);
            if (!faults.isEmpty()) {
                return faults;
            }
        }
        return List.of(new Fault.OfContract("pointer", "", "body", List.of()));
    }

    private static Fault parameter(String name, @Nullable Operation operation) {
        Optional<JsonObject> schema = operation == null
                ? Optional.empty()
                : operation.getParameters().stream()
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                        .map(Parameter::getSchema)
                        .map(Faults::plain);
        return schema.map(json -> rule("parameter", name, json))
                .orElseGet(() -> new Fault.OfContract("parameter", name, "other", List.of()));
    }

    /** The most telling rule of a schema: a person who breaks it wants to know what is allowed. */
    private static Fault rule(String place, String name, JsonObject schema) {
        JsonObject items = schema.getJsonObject("items");
        JsonObject inner = items == null ? schema : items;
        if (inner.containsKey("minimum") && inner.containsKey("maximum")) {
            return new Fault.OfContract(place, name, "range", List.of(text(inner, "minimum"), text(inner, "maximum")));
        }
        for (String keyword : KEYWORDS) {
            if (inner.containsKey(keyword)) {
                return new Fault.OfContract(place, name, keyword, List.of(text(inner, keyword)));
            }
        }
        return new Fault.OfContract(place, name, "other", List.of());
    }

    private static List<Fault> body(OutputUnit unit, @Nullable Operation operation) {
        List<Fault> faults = new ArrayList<>();
        if (unit.getErrors() == null) {
            return faults;
        }
        for (OutputUnit error : unit.getErrors()) {
            String keyword = last(error.getKeywordLocation());
            if (!keyword.equals("properties") && !keyword.equals("$ref") && !keyword.equals("items")) {
                String pointer = String.valueOf(error.getInstanceLocation()).replaceFirst("^#", "");
                faults.add(inBody(pointer, keyword, error, operation));
            }
        }
        return faults;
    }

    private static Fault inBody(String pointer, String keyword, OutputUnit error, @Nullable Operation operation) {
        Optional<JsonObject> schema = bodySchema(operation);
        List<String> args = switch (keyword) {
            case "required", "additionalProperties" -> List.of(quoted(String.valueOf(error.getError())));
            default ->
                schema.map(json -> json.getJsonObject("properties"))
                        .map(properties -> properties.getJsonObject(last(pointer)))
                        .map(Faults::plain)
                        .filter(json -> json.containsKey(keyword))
                        .map(json -> List.of(text(json, keyword)))
                        .orElse(List.of(""));
        };
        return new Fault.OfContract("pointer", pointer, keyword, args);
    }

    private static Optional<JsonObject> bodySchema(@Nullable Operation operation) {
        if (operation == null || operation.getRequestBody() == null) {
            return Optional.empty();
        }
        return operation.getRequestBody().getContent().values().stream()
                .findFirst()
                .map(media -> plain(media.getSchema()));
    }

    private static JsonObject plain(JsonSchema schema) {
        JsonObject json = new JsonObject();
        schema.fieldNames().forEach(name -> json.put(name, schema.<Object>get(name)));
        return json;
    }

    private static JsonObject plain(JsonObject json) {
        return json;
    }

    private static String text(JsonObject schema, String keyword) {
        Object value = schema.getValue(keyword);
        return value instanceof io.vertx.core.json.JsonArray list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static String quoted(String sentence) {
        Matcher quoted = Pattern.compile("\"([^\"]+)\"").matcher(sentence);
        return quoted.find() ? quoted.group(1) : "";
    }

    private static String last(@Nullable String pointer) {
        String text = String.valueOf(pointer);
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
