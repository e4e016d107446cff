package dev.caretaker.console.api;

import dev.caretaker.console.access.Access;
import dev.caretaker.console.access.Principal;
import dev.caretaker.console.access.Role;
import dev.caretaker.console.access.Token;
import dev.caretaker.console.view.Json;
import dev.caretaker.model.text.Language;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Signing in and out, and API tokens. */
final class AccessOperations {
    private final Access access;
    private final boolean demo;

    AccessOperations(Access access, boolean demo) {
        this.access = access;
        this.demo = demo;
    }

    void into(Map<String, Operation> operations) {
        operations.put("signIn", this::signIn);
        operations.put("session", request -> ApiResponse.ok(session(request.person(), request.language())));
        operations.put("signOut", this::signOut);
        operations.put("changePassword", this::changePassword);
        operations.put("chooseLanguage", this::chooseLanguage);
        operations.put("tokens", request -> ApiResponse.items(Json.list(access.tokens(), AccessOperations::token)));
        operations.put("createToken", this::createToken);
        operations.put("revokeToken", this::revokeToken);
    }

    private ApiResponse signIn(ApiRequest request) {
        JsonObject body = request.body();
        Access.SignedIn in = access.signIn(
                body.getString("user"),
                body.getString("password"),
                request.head().address());
        request.head().cookie().ifPresent(access::signOut);
        return ApiResponse.ok(session(in.principal(), request.language())).with(new ApiResponse.SetCookie(in.secret()));
    }

    private ApiResponse signOut(ApiRequest request) {
        request.head().cookie().ifPresent(access::signOut);
        return ApiResponse.done().with(new ApiResponse.SetCookie(""));
    }

    private ApiResponse changePassword(ApiRequest request) {
        JsonObject body = request.body();
        access.changePassword(request.person(), body.getString("current"), body.getString("password"));
        return ApiResponse.done();
    }

    private ApiResponse chooseLanguage(ApiRequest request) {
        Language language = Language.of(request.body().getString("language"));
        return ApiResponse.ok(session(access.chooseLanguage(request.person(), language), language));
    }

    private ApiResponse createToken(ApiRequest request) {
        JsonObject body = request.body();
        Token.TokenRequest wanted = new Token.TokenRequest(
                body.getString("name"),
                Role.find(body.getString("role")).orElseThrow(),
                Optional.ofNullable(body.getInteger("days")).map(Duration::ofDays));
        Access.NewToken made = access.createToken(wanted, request.person());
        return ApiResponse.created(token(made.token()).put("token", made.text()));
    }

    private ApiResponse revokeToken(ApiRequest request) {
        access.revokeToken(request.path("id"));
        return ApiResponse.done();
    }

    private JsonObject session(Principal who, Language language) {
        JsonObject json = new JsonObject()
                .put("user", who.id())
                .put("kind", who.actor().kind())
                .put("role", who.role().word())
                .put("roles", Json.list(who.role().included(), Role::word))
                .put("language", who.language().orElse(language).name().toLowerCase(Locale.ROOT))
                .put("demo", demo);
        Json.put(json, "expires", who.session().map(session -> session.expires().toString()));
        return json;
    }

    private static JsonObject token(Token token) {
        JsonObject json = new JsonObject()
                .put("id", token.id())
                .put("name", token.name())
                .put("role", token.role().word())
                .put("createdAt", token.createdAt().toString())
                .put("createdBy", token.createdBy());
        Json.put(json, "lastUsedAt", token.usedAt().map(Instant::toString));
        Json.put(json, "expiresAt", token.expiresAt().map(Instant::toString));
        return json;
    }
}
