package dev.caretaker.console;

import dev.caretaker.console.access.Gate;
import dev.caretaker.console.access.Role;
import dev.caretaker.console.api.Api;
import dev.caretaker.console.api.ApiParts;
import dev.caretaker.console.health.Health;
import dev.caretaker.console.live.Feed;
import dev.caretaker.console.pages.Pages;
import dev.caretaker.console.pages.SafeHeaders;
import dev.caretaker.console.problem.Problems;
import dev.caretaker.registry.Registry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.BindException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The shell round the console: one event loop, one port, the routes in their order. */
final class ConsoleVerticle extends VerticleBase {
    private static final int HEADER_LIMIT = 16 * 1024;
    private static final int LINE_LIMIT = 8 * 1024;
    private static final int IDLE_SECONDS = 60;
    /** Shorter than the time probes usually give, which is 5 s in our image. */
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);

    private final Console.Prepared prepared;
    private @Nullable Feed feed;
    private int port;

    ConsoleVerticle(Console.Prepared prepared) {
        this.prepared = prepared;
    }

    @Override
    public Future<?> start() {
        ApiParts parts = prepared.apiParts();
        Feed live = new Feed(
                context,
                prepared.work(),
                prepared.sources(parts),
                parts.records().changes());
        feed = live;
        return Api.router(vertx, prepared.way(), parts, live)
                .compose(this::listen)
                .onFailure(failed -> live.close());
    }

    @Override
    public Future<?> stop() {
        if (feed != null) {
            feed.close();
        }
        return Future.succeededFuture();
    }

    int port() {
        return port;
    }

    private Future<HttpServer> listen(Router api) {
        ConsoleSettings settings = prepared.settings();
        Router router = Router.router(vertx);
        router.route().handler(new SafeHeaders(settings.https())::add);
        router.get("/health/live").handler(request -> json(request, 200, new JsonObject().put("status", "up")));
        Health health = new Health(prepared.parts().watch().checks(), prepared.work(), PROBE_PATIENCE);
        router.get("/health/ready")
                .handler(request -> away(
                        request, health::report, report -> json(request, report.ready() ? 200 : 503, report.body())));
        router.get("/metrics").handler(this::metrics);
        String schema = Registry.schema();
        router.get("/schemas/standard.json").handler(request -> schema(request, schema));
        router.route(Api.BASE + "/*").subRouter(api);
        Pages.install(router, prepared.work(), settings.pages());
        Problems.install(router);
        return vertx.createHttpServer(options())
                .requestHandler(router)
                .listen(settings.port(), settings.host())
                .onSuccess(server -> port = server.actualPort())
                .recover(failure -> Future.failedFuture(explained(failure, settings)));
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxHeaderSize(HEADER_LIMIT)
                .setMaxInitialLineLength(LINE_LIMIT)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setCompressionSupported(true);
    }

    private void metrics(RoutingContext request) {
        Gate gate = prepared.way().gate();
        Gate.Shown shown = gate.shown(request.request());
        Optional<Role> needed = prepared.settings().metricsOpen() ? Optional.empty() : Optional.of(Role.VIEWER);
        away(
                request,
                () -> {
                    boolean ignored = gate.check(shown, needed).isPresent();
                    return prepared.parts().watch().metrics().scrape();
                },
                text -> request.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(text)
                        .onFailure(gone -> {}));
    }

    private <T> void away(RoutingContext request, Supplier<T> blocking, Consumer<T> then) {
        Context loop = context;
        prepared.work().execute(() -> {
            try {
                T result = blocking.get();
                loop.runOnContext(back -> then.accept(result));
            } catch (RuntimeException e) {
                loop.runOnContext(back -> request.fail(e));
            }
        });
    }

    /** Editors fetch it from anywhere, without signing in. */
    private static void schema(RoutingContext request, String text) {
        request.response()
                .putHeader("Content-Type", "application/schema+json")
                .putHeader("Cache-Control", "max-age=3600")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end(text)
                .onFailure(gone -> {});
    }

    private static void json(RoutingContext request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.toBuffer())
                .onFailure(gone -> {});
    }

    private static Throwable explained(Throwable failure, ConsoleSettings settings) {
        return failure instanceof BindException
                ? new ConsolePortTakenException(settings.host(), settings.port(), failure)
                : failure;
    }
}
