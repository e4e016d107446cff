package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractTest {
    @Test
    void every_operation_names_its_role_and_its_problem() {
        for (Operation operation : ContractCheck.contract().operations()) {
            assertThat(operation.getExtensions().get("x-role"))
                    .as(operation.getOperationId())
                    .isIn("anyone", "viewer", "engineer", "manager", "administrator");
            assertThat(operation.getDefaultResponse())
                    .as(operation.getOperationId())
                    .isNotNull();
        }
    }

    @Test
    void every_example_is_what_the_contract_says() {
        List<String> wrong = new ArrayList<>();
        int[] checked = {0};
        for (Operation operation : ContractCheck.contract().operations()) {
            contents(operation)
                    .forEach(media -> example(media).ifPresent(example -> {
                        checked[0]++;
                        OutputUnit unit = validator(media.getSchema()).validate(example);
                        if (!Boolean.TRUE.equals(unit.getValid())) {
                            wrong.add(operation.getOperationId() + ": " + unit.getErrors());
                        }
                    }));
        }
        assertThat(wrong).isEmpty();
        assertThat(checked[0]).isGreaterThan(25);
    }

    private static Stream<MediaType> contents(Operation operation) {
        Stream<Response> responses = IntStream.of(200, 201)
                .mapToObj(operation::getResponse)
                .flatMap(response -> Optional.ofNullable(response).stream());
        Stream<MediaType> answers = Stream.concat(responses, Stream.of(operation.getDefaultResponse()))
                .flatMap(response -> response.getContent().values().stream());
        Stream<MediaType> asked = Optional.ofNullable(operation.getRequestBody()).stream()
                .flatMap(body -> body.getContent().values().stream());
        return Stream.concat(answers, asked);
    }

    private static Optional<JsonObject> example(MediaType media) {
        return Optional.ofNullable(media.getOpenAPIModel().getJsonObject("example"))
                .map(JsonObject::copy)
                .map(ContractTest::plain);
    }

    /** Vert.x notes in every object of a contract where it stands. */
    private static JsonObject plain(JsonObject json) {
        json.remove("__absolute_uri__");
        json.forEach(member -> plainValue(member.getValue()));
        return json;
    }

    private static void plainValue(Object value) {
        if (value instanceof JsonObject object) {
            JsonObject ignored = plain(object);
        } else if (value instanceof JsonArray list) {
            list.forEach(ContractTest::plainValue);
        }
    }

    private static Validator validator(JsonSchema schema) {
        return ContractCheck.contract().getSchemaRepository().validator(schema);
    }
}
