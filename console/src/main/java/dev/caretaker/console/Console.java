package dev.caretaker.console;

import dev.caretaker.console.access.Access;
import dev.caretaker.console.access.Gate;
import dev.caretaker.console.api.Api;
import dev.caretaker.console.api.ApiParts;
import dev.caretaker.console.live.Feed;
import dev.caretaker.console.view.PointView;
import dev.caretaker.console.view.incident.DeviationView;
import dev.caretaker.console.view.incident.IncidentView;
import dev.caretaker.console.view.incident.OrderView;
import dev.caretaker.console.view.standard.StandardView;
import dev.caretaker.ingest.StoreException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console: the HTTP API, the pages and the stream of events, on one port. */
public final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final Vertx vertx;
    private final String deployment;
    private final int port;
    private final ExecutorService work;
    private final Optional<String> firstPassword;

    private Console(Vertx vertx, ExecutorService work, Started started) {
        this.vertx = vertx;
        this.work = work;
        deployment = started.deployment;
        port = started.port;
        firstPassword = started.firstPassword;
    }

    /**
     * Starts a console. The future fails with {@link ConsolePortTakenException} where the port is taken.
     *
     * @param vertx whose event loop it runs on
     * @param settings where it listens
     * @param parts what it shows
     */
    public static Future<Console> start(Vertx vertx, ConsoleSettings settings, ConsoleParts parts) {
        ExecutorService work = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("console-", 0).factory());
        Access access = new Access(parts.records(), settings.passwordCost(), settings.bootstrapToken());
        Prepared prepared = new Prepared(settings, parts, access, work);
        ConsoleVerticle verticle = new ConsoleVerticle(prepared);
        return vertx.executeBlocking(
                        () -> {
                            warm(parts.telemetry());
                            return access.firstPassword();
                        },
                        false)
                .compose(password -> vertx.deployVerticle(verticle)
                        .map(deployment ->
                                new Console(vertx, work, new Started(deployment, verticle.port(), password))))
                .onFailure(failed -> work.shutdown());
    }

    /** A store that is away does not keep people from their incidents: points show a value once they report. */
    private static void warm(ConsoleParts.Telemetry telemetry) {
        try {
            telemetry.live().warm(telemetry.store().latest().values());
        } catch (StoreException e) {
            if (!e.isAway()) {
                throw e;
            }
            LOG.warn("The console starts without the latest stored readings: {}", e.getMessage());
        }
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /**
     * The password of the first administrator, {@code admin}: only where this start made the account. It is to be shown to
     * whoever started the program and is kept nowhere.
     */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    /** Stops listening and lets every browser go. */
    public Future<Void> close() {
        return vertx.undeploy(deployment).onComplete(stopped -> work.shutdown());
    }

    @Override
    public String toString() {
        return "Console[port " + port + "]";
    }

    /**
     * What the start found out.
     *
     * @param deployment the verticle
     * @param port the port it listens on
     * @param firstPassword the password of the account it made, where it made one
     */
    private record Started(String deployment, int port, Optional<String> firstPassword) {}

    /**
     * Everything that is ready before the event loop is.
     *
     * @param settings where to listen
     * @param parts what to show
     * @param access who is who
     * @param work where blocking work is done
     */
    record Prepared(ConsoleSettings settings, ConsoleParts parts, Access access, ExecutorService work) {

        ApiParts apiParts() {
            ConsoleParts.Building building = parts.building();
            PointView points = new PointView(building.site(), parts.telemetry().live()::latest, parts.clock());
            StandardView standards = new StandardView(building.library(), points);
            return new ApiParts(
                    new ApiParts.Site(
                            building.site(),
                            building.library(),
                            building.registry(),
                            building.currentVerdicts(),
                            parts.clock()),
                    parts.telemetry().store(),
                    parts.actions(),
                    parts.intake(),
                    parts.supervision(),
                    access,
                    parts.scenarios(),
                    new ApiParts.Views(
                            points,
                            standards,
                            new IncidentView(points, standards, building.library()),
                            new OrderView(standards, parts.clock())),
                    parts.records());
        }

        Feed.Sources sources(ApiParts api) {
            DeviationView deviations =
                    new DeviationView(api.site().graph(), api.site().library());
            return new Feed.Sources(
                    parts.telemetry().live(),
                    api.views().points()::reading,
                    parts.building().currentVerdicts(),
                    api.views().standards()::standing,
                    Map.of(
                            "incident",
                            id -> api.actions()
                                    .incidents()
                                    .find(id)
                                    .map(api.views().incidents()::of),
                            "work-order",
                            id -> api.actions()
                                    .orders()
                                    .find(id)
                                    .map(api.views().orders()::of),
                            "deviation",
                            id -> api.actions().deviations().find(id).map(deviations::of)),
                    access::stillGood);
        }

        Api.Way way() {
            return new Api.Way(work, new Gate(access, settings.publicOrigin()), settings.https());
        }
    }
}
