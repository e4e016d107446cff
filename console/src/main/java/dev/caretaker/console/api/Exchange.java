package dev.caretaker.console.api;

import dev.caretaker.console.access.Gate;
import dev.caretaker.console.access.Principal;
import dev.caretaker.console.access.Role;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.problem.Problems;
import dev.caretaker.console.problem.Reader;
import dev.caretaker.model.digest.Sha256;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way of a request: let in on the event loop, answered on a virtual thread, written on the event loop. */
final class Exchange {
    private static final String WHO = "caretaker.who";

    private final Executor work;
    private final Gate gate;
    private final IdempotentRequests answered;
    private final boolean secureCookies;

    Exchange(Executor work, Gate gate, IdempotentRequests answered, boolean secureCookies) {
        this.work = work;
        this.gate = gate;
        this.answered = answered;
        this.secureCookies = secureCookies;
    }

    /** Finds out who asks, before anything else is looked at. */
    void admit(RoutingContext request, io.vertx.openapi.contract.Operation operation) {
        Problems.asks(request, operation);
        Gate.Shown shown = gate.shown(request.request());
        Optional<Role> needed = Contract.role(operation);
        away(request, () -> gate.check(shown, needed), who -> {
            who.ifPresent(person -> request.put(WHO, person));
            who.flatMap(Principal::language).ifPresent(language -> Reader.chose(request, language));
            request.next();
        });
    }

    /** Who asks, once they are admitted. */
    static Optional<Principal> who(RoutingContext request) {
        @Nullable Principal who = request.get(WHO);
        return Optional.ofNullable(who);
    }

    /** Answers an admitted request. */
    void answer(RoutingContext request, Operation operation, boolean keyed) {
        ValidatedRequest valid = request.get(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST);
        HttpServerRequest http = request.request();
        ApiRequest.Head head = new ApiRequest.Head(
                http.remoteAddress().hostAddress() == null
                        ? "-"
                        : http.remoteAddress().hostAddress(),
                Optional.ofNullable(http.getCookie(Gate.COOKIE)).map(Cookie::getValue),
                Optional.ofNullable(http.getHeader("If-Match")),
                Optional.ofNullable(http.getHeader("Idempotency-Key")).filter(key -> !key.isBlank()),
                Optional.ofNullable(http.getHeader("Accept")));
        ApiRequest apiRequest = new ApiRequest(valid, who(request), Reader.of(request), head);
        Optional<IdempotentRequests.Named> named = keyed ? named(request, apiRequest) : Optional.empty();
        away(
                request,
                () -> named.map(one -> answered.once(one, () -> operation.respond(apiRequest)))
                        .orElseGet(() -> operation.respond(apiRequest)),
                response -> write(request, response));
    }

    /** Works away from the event loop and comes back to it. */
    private <T> void away(RoutingContext request, Supplier<T> blocking, java.util.function.Consumer<T> then) {
        io.vertx.core.Context loop = request.vertx().getOrCreateContext();
        work.execute(() -> {
            try {
                T result = blocking.get();
                loop.runOnContext(back -> then.accept(result));
            } catch (RuntimeException e) {
                loop.runOnContext(back -> request.fail(e));
            }
        });
    }

    private void write(RoutingContext request, ApiResponse response) {
        HttpServerResponse http = request.response();
        if (http.ended() || http.closed()) {
            return;
        }
        http.setStatusCode(response.status()).putHeader("Cache-Control", "no-store");
        response.version().ifPresent(version -> http.putHeader("ETag", "\"" + version + "\""));
        response.cookie().ifPresent(cookie -> http.addCookie(cookie(cookie)));
        Optional<ApiResponse.File> file = response.file();
        if (file.isPresent()) {
            http.putHeader("Content-Type", file.get().type())
                    .putHeader(
                            "Content-Disposition",
                            "attachment; filename=\"" + file.get().name() + "\"")
                    .end(file.get().text());
            return;
        }
        Optional<JsonObject> body = response.body();
        if (body.isPresent()) {
            http.putHeader("Content-Type", "application/json").end(body.get().toBuffer());
        } else {
            http.end();
        }
    }

    private Cookie cookie(ApiResponse.SetCookie set) {
        Cookie cookie = Cookie.cookie(Gate.COOKIE, set.value())
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(secureCookies);
        return set.value().isEmpty() ? cookie.setMaxAge(0) : cookie;
    }

    private static Optional<IdempotentRequests.Named> named(RoutingContext request, ApiRequest apiRequest) {
        if (!request.request().method().equals(HttpMethod.POST)) {
            return Optional.empty();
        }
        return apiRequest.head().key().map(key -> {
            if (key.length() > 100) {
                throw new ProblemException(400, "idempotency-key-long");
            }
            String asked = request.request().path() + "\n"
                    + apiRequest.head().ifMatch().orElse("") + "\n"
                    + apiRequest.body().encode();
            return new IdempotentRequests.Named(apiRequest.person().actor().toString(), key, Sha256.hex(asked));
        });
    }
}
