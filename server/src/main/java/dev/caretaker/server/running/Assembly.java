package dev.caretaker.server.running;

import dev.caretaker.console.Console;
import dev.caretaker.console.ConsoleParts;
import dev.caretaker.console.ConsoleSettings;
import dev.caretaker.console.access.BootstrapToken;
import dev.caretaker.console.access.PasswordCost;
import dev.caretaker.console.live.LiveReadings;
import dev.caretaker.console.scenario.Scenarios;
import dev.caretaker.gateway.Gateway;
import dev.caretaker.gateway.GatewayParts;
import dev.caretaker.gateway.GatewaySettings;
import dev.caretaker.gateway.mqtt.BrokerStatus;
import dev.caretaker.ingest.Ingest;
import dev.caretaker.ingest.IngestSettings;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.reading.ReadingSink;
import dev.caretaker.records.Records;
import dev.caretaker.registry.Registry;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.server.configuration.Setup;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the service together, each part after those it needs; they are stopped in the opposite order. */
final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    /** How long a start waits for the broker. One that is away does not keep the console from its work. */
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final Setup setup;
    private final DataDirectory data;
    private final InstantSource clock;
    private final PrometheusMeterRegistry meters;
    private final Records records;
    private final Registry registry;
    private final TelemetryStore store;
    private final Mqtt mqtt;
    private final LiveReadings live = new LiveReadings();
    private final ConsoleParts.Supervision supervision;
    private final Console console;

    private Assembly(Setup read, Surroundings surroundings, Optional<Double> speed) {
        this.data = surroundings.data();
        this.clock = surroundings.clock();
        Parts parts = surroundings.parts();
        meters = Meters.registry(parts);
        CompletableFuture<Mqtt> broker = Mqtt.start(read.configuration().mqtt(), data);
        parts.add("broker", () -> broker.thenAccept(Mqtt::close).join());
        records = parts.add("records", Stores.records(read.configuration(), data, clock));
        registry = ShippedStandards.onto(read, records, parts);
        setup = read.judgedBy(registry.library());
        store = parts.add("telemetry store", Stores.telemetry(setup, data));
        Alerting.Needs needs = new Alerting.Needs(
                setup, Standards.live(registry::library), records, store, data.resolve("judging"), clock, meters);
        Alerting alerting = Alerting.start(needs, parts);
        supervision = Supervision.start(needs, registry, parts);
        parts.add("standards watched", registry.whenChanged(library -> watched(alerting, library)));
        mqtt = broker.join();
        Ingest ingest = parts.add("ingest", Ingest.over(store, IngestSettings.usual(), meters));
        Gateway gateway = Gateway.open(
                GatewaySettings.of(mqtt.login()),
                new GatewayParts(
                        setup.graph(),
                        setup.profiles(),
                        records,
                        all(ingest, alerting.judging(), live),
                        clock,
                        meters,
                        new SecureRandom()));
        Optional<Scenarios> scenarios =
                speed.map(times -> SimulatedBuilding.start(setup.graph(), mqtt.simulated(times), clock, parts));
        console = console(alerting, gateway, scenarios, parts);
        parts.add("gateway", gateway);
        gateway.start();
        Patience.until(() -> gateway.status() instanceof BrokerStatus.Connected, CONNECTING);
    }

    /** Starts everything; what has been started when something fails is among the parts, to be closed by the caller. */
    static Assembly start(Setup setup, Surroundings surroundings, Optional<Double> speed) {
        return new Assembly(setup, surroundings, speed);
    }

    URI address() {
        return setup.configuration().consoleUrl();
    }

    int mqttPort() {
        return mqtt.port();
    }

    Optional<String> firstPassword() {
        return console.firstPassword();
    }

    private Console console(Alerting alerting, Gateway gateway, Optional<Scenarios> scenarios, Parts parts) {
        Vertx vertx = Vertx.vertx();
        parts.add("event loops", () -> await(vertx.close()));
        ConsoleParts shown = new ConsoleParts(
                new ConsoleParts.Building(
                        setup.graph(), registry::everything, registry, alerting.judging()::currentVerdicts),
                new ConsoleParts.Telemetry(store, live),
                new ConsoleParts.Desk(alerting.incidents(), alerting.orders(), alerting.deviations(), records),
                new ConsoleParts.Intake(gateway.quarantine(), gateway.ledger()),
                supervision,
                new ConsoleParts.Watch(
                        Map.of(
                                "database",
                                records::answers,
                                "telemetry",
                                store::answers,
                                "paging",
                                () -> alerting.paging().health().running(),
                                "mqtt",
                                () -> gateway.status() instanceof BrokerStatus.Connected),
                        meters),
                scenarios,
                clock);
        Console started = await(Console.start(vertx, settings(), shown));
        parts.add("console", () -> await(started.close()));
        return started;
    }

    private ConsoleSettings settings() {
        Configuration.Http http = setup.configuration().http();
        return new ConsoleSettings(
                http.host(), http.port(), http.publicUrl(), Optional.of(token()), Optional.empty(), PasswordCost.USUAL);
    }

    private BootstrapToken token() {
        try {
            return BootstrapToken.of(data.ownToken());
        } catch (IllegalArgumentException e) {
            throw new UserException("token-short");
        }
    }

    /** A batch is safe when everybody has it; judging never waits for the store, nor the store for judging. */
    private static ReadingSink all(ReadingSink... sinks) {
        return batch -> {
            CompletableFuture<?>[] taken = new CompletableFuture<?>[sinks.length];
            for (int i = 0; i < sinks.length; i++) {
                taken[i] = sinks[i].accept(batch).toCompletableFuture();
            }
            return CompletableFuture.allOf(taken);
        };
    }

    /** Judging takes its time over other standards; until then it judges by those it had. */
    private static void watched(Alerting alerting, Library library) {
        var unused = alerting.judging().reload(library).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.error("The standards that changed could not be taken over; they judge after a restart", failure);
            }
        });
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /**
     * Where the service is put together.
     *
     * @param data its directory
     * @param clock its time
     * @param parts takes what is started
     */
    record Surroundings(DataDirectory data, InstantSource clock, Parts parts) {}
}
