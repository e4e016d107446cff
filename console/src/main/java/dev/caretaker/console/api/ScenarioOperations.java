package dev.caretaker.console.api;

import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.scenario.Scenario;
import dev.caretaker.console.scenario.Scenarios;
import dev.caretaker.console.view.Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The scenarios of the demo. */
final class ScenarioOperations {
    private final Optional<Scenarios> scenarios;

    ScenarioOperations(Optional<Scenarios> scenarios) {
        this.scenarios = scenarios;
    }

    void into(Map<String, Operation> operations) {
        operations.put("scenarios", request -> ApiResponse.items(Json.list(there().list(), ScenarioOperations::form)));
        operations.put("startScenario", request -> change(request, Scenarios::start));
        operations.put("stopScenario", request -> change(request, Scenarios::stop));
    }

    private ApiResponse change(ApiRequest request, BiFunction<Scenarios, String, Optional<Scenario>> change) {
        String id = request.path("id");
        return ApiResponse.ok(
                form(change.apply(there(), id).orElseThrow(() -> new ProblemException(404, "scenario-unknown", id))));
    }

    private Scenarios there() {
        return scenarios.orElseThrow(() -> new ProblemException(404, "demo-only"));
    }

    private static JsonObject form(Scenario scenario) {
        return new JsonObject()
                .put("id", scenario.id())
                .put("name", Json.text(scenario.name()))
                .put("description", Json.text(scenario.description()))
                .put("running", scenario.running());
    }
}
