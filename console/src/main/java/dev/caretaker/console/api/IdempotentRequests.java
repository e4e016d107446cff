package dev.caretaker.console.api;

import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.records.Records;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was answered to requests that bear a key, so that a repeated one does nothing twice. */
final class IdempotentRequests {
    private static final Duration KEPT = Duration.ofHours(24);

    /** A request that was begun and never answered died with its process. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    private final Records records;

    IdempotentRequests(Records records) {
        this.records = records;
    }

    /** The response given before, or that of the work, which is then kept; a request that failed may be tried again. */
    ApiResponse once(Named request, Supplier<ApiResponse> work) {
        Optional<ApiResponse> before = records.inTransaction(handle -> begin(handle, request));
        if (before.isPresent()) {
            return before.get();
        }
        try {
            ApiResponse response = work.get();
            keep(request, response);
            return response;
        } catch (RuntimeException e) {
            forget(request);
            throw e;
        }
    }

    private Optional<ApiResponse> begin(Handle handle, Named request) {
        long now = records.clock().millis();
        handle.createUpdate(
                        "DELETE FROM answered_request WHERE asked_at < :old OR (status IS NULL AND asked_at < :dead)")
                .bind("old", now - KEPT.toMillis())
                .bind("dead", now - GIVEN_UP.toMillis())
                .execute();
        int begun = handle.createUpdate("INSERT INTO answered_request (caller, request_key, fingerprint, asked_at)"
                        + " VALUES (:caller, :key, :fingerprint, :now) ON CONFLICT (caller, request_key) DO NOTHING")
                .bind("caller", request.caller)
                .bind("key", request.key)
                .bind("fingerprint", request.fingerprint)
                .bind("now", now)
                .execute();
        return begun == 1 ? Optional.empty() : Optional.of(before(handle, request));
    }

    private static ApiResponse before(Handle handle, Named request) {
        StoredResponse row = handle.createQuery("SELECT fingerprint, status, body FROM answered_request"
                        + " WHERE caller = :caller AND request_key = :key")
                .bind("caller", request.caller)
                .bind("key", request.key)
                .map((result, context) -> new StoredResponse(
                        result.getString("fingerprint"), result.getInt("status"), result.getString("body")))
                .one();
        if (!row.fingerprint.equals(request.fingerprint)) {
            throw new ProblemException(422, "idempotency-key-used", request.key);
        }
        if (row.status == 0) {
            throw new ProblemException(409, "request-running", request.key);
        }
        if (row.status == 201 && row.body == null) {
            throw new ProblemException(409, "token-shown-once");
        }
        Optional<JsonObject> body = Optional.ofNullable(row.body).map(JsonObject::new);
        return new ApiResponse(
                row.status,
                body,
                Optional.empty(),
                body.filter(json -> json.containsKey("version")).map(json -> json.getLong("version")),
                Optional.empty(),
                false);
    }

    private void keep(Named request, ApiResponse response) {
        @Nullable String body = response.secret()
                ? null
                : response.body().map(JsonObject::encode).orElse(null);
        records.inTransaction(handle -> handle.createUpdate("UPDATE answered_request SET status = :status, body = :body"
                        + " WHERE caller = :caller AND request_key = :key")
                .bind("status", response.status())
                .bind("body", body)
                .bind("caller", request.caller)
                .bind("key", request.key)
                .execute());
    }

    private void forget(Named request) {
        records.inTransaction(handle -> handle.createUpdate(
                        "DELETE FROM answered_request WHERE caller = :caller AND request_key = :key")
                .bind("caller", request.caller)
                .bind("key", request.key)
                .execute());
    }

    /**
     * A request that bears a key.
     *
     * @param caller whose key it is
     * @param key the key
     * @param fingerprint the hash of what it asks
     */
    record Named(String caller, String key, String fingerprint) {}

    private record StoredResponse(
            String fingerprint, int status, @Nullable String body) {}
}
