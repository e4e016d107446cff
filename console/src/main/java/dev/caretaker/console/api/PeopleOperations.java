package dev.caretaker.console.api;

import dev.caretaker.console.access.People;
import dev.caretaker.console.access.Person;
import dev.caretaker.console.access.Role;
import dev.caretaker.console.view.Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The people who have an account. */
final class PeopleOperations {
    private final People people;

    PeopleOperations(People people) {
        this.people = people;
    }

    void into(Map<String, Operation> operations) {
        operations.put("people", request -> ApiResponse.items(Json.list(people.list(), PeopleOperations::person)));
        operations.put("addPerson", this::add);
        operations.put("changePerson", this::change);
    }

    private ApiResponse add(ApiRequest request) {
        JsonObject body = request.body();
        People.Added added = people.add(body.getString("user"), role(body));
        return ApiResponse.created(person(added.person()).put("password", added.password()));
    }

    private ApiResponse change(ApiRequest request) {
        Person known = people.find(request.path("id"));
        JsonObject body = request.body();
        Person wanted = new Person(known.id(), role(body), body.getBoolean("disabled"), known.createdAt());
        return ApiResponse.ok(person(people.change(wanted, request.person())));
    }

    private static Role role(JsonObject body) {
        return Role.find(body.getString("role")).orElseThrow();
    }

    private static JsonObject person(Person person) {
        return new JsonObject()
                .put("user", person.id())
                .put("role", person.role().word())
                .put("disabled", person.disabled())
                .put("createdAt", person.createdAt().toString());
    }
}
