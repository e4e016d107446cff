package dev.caretaker.console.api;

import dev.caretaker.console.access.Principal;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.model.text.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that follows the contract, from somebody who may make it.
 *
 * @param valid its parameters and body
 * @param who who asks; nobody where anyone may
 * @param language the language of the reader
 * @param head what else of the request matters
 */
record ApiRequest(ValidatedRequest valid, Optional<Principal> who, Language language, Head head) {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"|([0-9]{1,18})");

    /** Who asks, of an operation that asks for a role. */
    Principal person() {
        return who.orElseThrow(
                () -> new IllegalStateException("An operation that is open to anyone must not ask who is signed in"));
    }

    String path(String name) {
        RequestParameter parameter = valid.getPathParameters().get(name);
        if (parameter == null) {
            throw new IllegalStateException("The contract has no path parameter " + name);
        }
        return parameter.getString();
    }

    int pathNumber(String name) {
        RequestParameter parameter = valid.getPathParameters().get(name);
        if (parameter == null) {
            throw new IllegalStateException("The contract has no path parameter " + name);
        }
        return parameter.getInteger();
    }

    Optional<String> text(String name) {
        return query(name).map(RequestParameter::getString);
    }

    Optional<Integer> number(String name) {
        return query(name).map(RequestParameter::getInteger);
    }

    List<String> words(String name) {
        return query(name).map(RequestParameter::getJsonArray).orElseGet(JsonArray::new).stream()
                .map(String::valueOf)
                .toList();
    }

    int limit() {
        return number("limit").orElse(50);
    }

    Optional<String> after() {
        return text("after");
    }

    JsonObject body() {
        @Nullable RequestParameter body = valid.getBody();
        @Nullable JsonObject json = body == null || body.isEmpty() ? null : body.getJsonObject();
        return json == null ? new JsonObject() : json;
    }

    /** The version the person saw, which every change of a record must name. */
    long version() {
        String tag = head.ifMatch.orElseThrow(() -> new ProblemException(428, "if-match-missing"));
        Matcher written = ETAG.matcher(tag.strip());
        if (!written.matches()) {
            throw new ProblemException(400, "if-match-unreadable", tag);
        }
        return Long.parseLong(written.group(1) != null ? written.group(1) : written.group(2));
    }

    private Optional<RequestParameter> query(String name) {
        return Optional.ofNullable(valid.getQuery().get(name)).filter(parameter -> !parameter.isEmpty());
    }

    /**
     * What else of a request matters.
     *
     * @param address where it comes from
     * @param cookie the secret its cookie holds
     * @param ifMatch the version it names
     * @param key what it calls itself, so that it can be repeated
     * @param accept the forms it would like its answer in
     */
    record Head(
            String address,
            Optional<String> cookie,
            Optional<String> ifMatch,
            Optional<String> key,
            Optional<String> accept) {}
}
