package dev.caretaker.console.api;

import dev.caretaker.console.access.Gate;
import dev.caretaker.console.live.Feed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The API: every operation of the contract, behind the gate, each request checked against the contract. */
public final class Api {
    /** Where the routes of the contract hang. */
    public static final String BASE = "/api/v1";

    private static final String EVENTS = "events";
    private static final String CONTRACT = "contract";

    /** Orders keep their own memory of keys. */
    private static final String KEYED_ITSELF = "act";

    private static final String VERIFY = "verifyReport";

    private static final long BODY_LIMIT = 64 * 1024;

    /** A report has a line for each standard and subject. */
    private static final long REPORT_LIMIT = 16 * 1024 * 1024;

    private static final long TIMEOUT_MS = 30_000;

    private final Contract contract = new Contract();
    private final Map<String, Operation> operations = new HashMap<>();
    private final Exchange exchange;
    private final Feed feed;

    private Api(Way way, ApiParts parts, Feed feed) {
        this.feed = feed;
        exchange = new Exchange(way.work, way.gate, new IdempotentRequests(parts.records()), way.secureCookies);
        new BuildingOperations(parts).into(operations);
        operations.put("history", new HistoryOperation(parts));
        new IncidentAndOrderOperations(parts).into(operations);
        new DeviationOperations(parts).into(operations);
        new IntakeOperations(parts).into(operations);
        new ComplianceOperations(parts).into(operations);
        new ReportOperations(parts).into(operations);
        new StandardOperations(parts).into(operations);
        new BacktestOperations(parts).into(operations);
        new VersionOperations(parts.site().registry()).into(operations);
        new PeopleOperations(parts.access().people()).into(operations);
        new ScenarioOperations(parts.scenarios()).into(operations);
        new AccessOperations(parts.access(), parts.scenarios().isPresent()).into(operations);
    }

    /** The routes of the contract. */
    public static Future<Router> router(Vertx vertx, Way way, ApiParts parts, Feed feed) {
        Api api = new Api(way, parts, feed);
        return api.contract.load(vertx).map(loaded -> api.routes(vertx, loaded));
    }

    private Router routes(Vertx vertx, OpenAPIContract loaded) {
        RouterBuilder builder = RouterBuilder.create(vertx, loaded, RequestExtractor.withBodyHandler());
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(BODY_LIMIT);
        TimeoutHandler timeout = TimeoutHandler.create(TIMEOUT_MS, 503);
        builder.rootHandler(request -> {
            io.vertx.openapi.contract.@Nullable Operation asked = operation(loaded, request);
            if (asked == null || asked.getOperationId().equals(EVENTS)) {
                request.next();
            } else {
                timeout.handle(request);
            }
        });
        BodyHandler reports = BodyHandler.create(false).setBodyLimit(REPORT_LIMIT);
        builder.rootHandler(request -> {
            io.vertx.openapi.contract.@Nullable Operation asked = operation(loaded, request);
            boolean report = asked != null && asked.getOperationId().equals(VERIFY);
            (report ? reports : bodies).handle(request);
        });
        builder.rootHandler(request -> {
            io.vertx.openapi.contract.@Nullable Operation asked = operation(loaded, request);
            if (asked == null) {
                request.next();
            } else {
                exchange.admit(request, asked);
            }
        });
        for (OpenAPIRoute route : builder.getRoutes()) {
            String id = route.getOperation().getOperationId();
            route.addHandler(handler(id, keyed(route)));
        }
        return builder.createRouter();
    }

    private io.vertx.core.Handler<RoutingContext> handler(String id, boolean keyed) {
        return switch (id) {
            case EVENTS -> this::events;
            case CONTRACT -> this::contract;
            default -> {
                Operation operation = Optional.ofNullable(operations.get(id))
                        .orElseThrow(() -> new IllegalStateException(
                                "The API contract has the operation " + id + ", which no code answers"));
                yield request -> exchange.answer(request, operation, keyed);
            }
        };
    }

    private void events(RoutingContext request) {
        @Nullable String header = request.request().getHeader("Last-Event-ID");
        feed.open(
                request,
                Exchange.who(request).orElseThrow(),
                header != null ? header : request.request().getParam("lastEventId"));
    }

    private void contract(RoutingContext request) {
        request.response()
                .putHeader("Content-Type", "application/yaml; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .end(contract.text())
                .onFailure(gone -> {});
    }

    private static boolean keyed(OpenAPIRoute route) {
        return !route.getOperation().getOperationId().equals(KEYED_ITSELF)
                && route.getOperation().getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equalsIgnoreCase("Idempotency-Key"));
    }

    private static io.vertx.openapi.contract.@Nullable Operation operation(
            OpenAPIContract contract, RoutingContext request) {
        return contract.findOperation(
                request.request().path(), request.request().method());
    }

    /**
     * How requests come through.
     *
     * @param work where blocking work is done
     * @param gate who lets them in
     * @param secureCookies whether cookies are for https only
     */
    public record Way(Executor work, Gate gate, boolean secureCookies) {}
}
