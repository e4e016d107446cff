package dev.caretaker.console.problem;

import dev.caretaker.ingest.StoreException;
import dev.caretaker.records.RefusedException;
import dev.caretaker.registry.text.NotFitException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers failed requests with problems; never with a stack trace. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String OPERATION = "caretaker.operation";

    private Problems() {}

    /** Makes a router answer everything that fails, and everything nobody knows, with a problem. */
    public static void install(Router router) {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 503}) {
            router.errorHandler(status, Problems::answer);
        }
    }

    /** Remembers which operation a request is for, so that a problem can name its rules. */
    public static void asks(RoutingContext request, Operation operation) {
        request.put(OPERATION, operation);
    }

    /** Answers a failed request. */
    public static void answer(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        Problem problem = of(request);
        problem.retryAfter().ifPresent(wait -> response.putHeader("Retry-After", String.valueOf(wait.toSeconds())));
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(problem.in(Reader.of(request), request.request().path()).toBuffer());
    }

    private static Problem of(RoutingContext request) {
        @Nullable Throwable failure = telling(request.failure());
        if (failure == null) {
            return ofStatus(request.statusCode());
        }
        return switch (failure) {
            case ProblemException known ->
                new Problem(known.status(), known.code(), known.args(), List.of(), known.retryAfter());
            case RefusedException refused -> Problem.of(status(refused.kind()), refused.code(), refused.args());
            case NotFitException unfit -> unfit(unfit);
            case ValidatorException invalid -> invalid(request, invalid);
            case StoreException away -> away(away);
            default ->
                request.statusCode() >= 400 && request.statusCode() < 500
                        ? ofStatus(request.statusCode())
                        : bug(failure);
        };
    }

    /** What lies behind a failure: the router wraps what the validation says. */
    private static @Nullable Throwable telling(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ValidatorException) {
                return cause;
            }
        }
        return failure;
    }

    private static Problem invalid(RoutingContext request, ValidatorException invalid) {
        @Nullable Operation operation = request.get(OPERATION);
        return new Problem(400, "request-invalid", List.of(), Faults.of(invalid, operation), Optional.empty());
    }

    private static Problem unfit(NotFitException unfit) {
        int status = unfit.code().equals("standard-text-broken") ? 422 : 409;
        List<Fault> faults = unfit.findings().stream().map(Fault::of).toList();
        return new Problem(status, unfit.code(), List.of(), faults, Optional.empty());
    }

    private static Problem away(StoreException away) {
        LOG.warn(
                "The telemetry store did not answer the console; the request was answered with 503: {}",
                away.getMessage());
        return Problem.of(503, "store-away", List.of());
    }

    private static Problem bug(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("A request failed and was answered with 500; its reference is {}", reference, failure);
        return Problem.of(500, "internal", List.of(reference));
    }

    private static Problem ofStatus(int status) {
        String code = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> "status-" + (status > 0 ? status : 500);
        };
        return Problem.of(status > 0 ? status : 500, code, List.of());
    }

    private static int status(RefusedException.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case INVALID -> 422;
        };
    }
}
