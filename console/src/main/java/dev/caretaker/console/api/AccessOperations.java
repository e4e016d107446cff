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
        operations.put("session", ask -> Answer.ok(session(ask.person(), ask.language())));
        operations.put("signOut", this::signOut);
        operations.put("changePassword", this::changePassword);
        operations.put("chooseLanguage", this::chooseLanguage);
        operations.put("tokens", ask -> Answer.items(Json.list(access.tokens(), AccessOperations::token)));
        operations.put("createToken", this::createToken);
        operations.put("revokeToken", this::revokeToken);
    }

    private Answer signIn(Ask ask) {
        JsonObject body = ask.body();
        Access.SignedIn in = access.signIn(
                body.getString("user"), body.getString("password"), ask.head().address());
        ask.head().cookie().ifPresent(access::signOut);
        return Answer.ok(session(in.principal(), ask.language())).with(new Answer.SetCookie(in.secret()));
    }

    private Answer signOut(Ask ask) {
        ask.head().cookie().ifPresent(access::signOut);
        return Answer.done().with(new Answer.SetCookie(""));
    }

    private Answer changePassword(Ask ask) {
        JsonObject body = ask.body();
        access.changePassword(ask.person(), body.getString("current"), body.getString("password"));
        return Answer.done();
    }

    private Answer chooseLanguage(Ask ask) {
        Language language = Language.of(ask.body().getString("language"));
        return Answer.ok(session(access.chooseLanguage(ask.person(), language), language));
    }

    private Answer createToken(Ask ask) {
        JsonObject body = ask.body();
        Token.Wanted wanted = new Token.Wanted(
                body.getString("name"),
                Role.find(body.getString("role")).orElseThrow(),
                Optional.ofNullable(body.getInteger("days")).map(Duration::ofDays));
        Access.NewToken made = access.createToken(wanted, ask.person());
        return Answer.created(token(made.token()).put("token", made.text()));
    }

    private Answer revokeToken(Ask ask) {
        access.revokeToken(ask.path("id"));
        return Answer.done();
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
