package dev.caretaker.console.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What a request is answered.
 *
 * @param status the HTTP status
 * @param body the body, where there is one
 * @param file what is no JSON, in its place
 * @param version the version of the single record it shows, where it shows one
 * @param cookie the cookie to set, where there is one
 * @param secret whether the body must not be kept
 */
record ApiResponse(
        int status,
        Optional<JsonObject> body,
        Optional<File> file,
        Optional<Long> version,
        Optional<SetCookie> cookie,
        boolean secret) {

    static ApiResponse ok(JsonObject body) {
        return new ApiResponse(200, Optional.of(body), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    static ApiResponse ok(JsonObject body, long version) {
        return new ApiResponse(200, Optional.of(body), Optional.empty(), Optional.of(version), Optional.empty(), false);
    }

    static ApiResponse accepted(JsonObject body) {
        return new ApiResponse(202, Optional.of(body), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    static ApiResponse file(File file) {
        return new ApiResponse(200, Optional.empty(), Optional.of(file), Optional.empty(), Optional.empty(), false);
    }

    static ApiResponse items(JsonArray items) {
        return ok(new JsonObject().put("items", items));
    }

    static ApiResponse created(JsonObject secret) {
        return new ApiResponse(201, Optional.of(secret), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    static ApiResponse done() {
        return new ApiResponse(204, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    ApiResponse with(SetCookie cookie) {
        return new ApiResponse(status, body, file, version, Optional.of(cookie), secret);
    }

    /**
     * A cookie to set.
     *
     * @param value what it holds; empty takes it away
     */
    record SetCookie(String value) {}

    /**
     * A body that is to be kept as a file.
     *
     * @param type its media type
     * @param name what it is to be called
     * @param text what is in it
     */
    record File(String type, String name, String text) {}
}
