package dev.caretaker.server.running;

import dev.caretaker.console.Console;
import dev.caretaker.console.ConsoleParts;
import dev.caretaker.console.ConsoleSettings;
import dev.caretaker.console.access.BootstrapToken;
import dev.caretaker.console.access.PasswordCost;
import dev.caretaker.console.api.ApiParts;
import dev.caretaker.console.live.LiveReadings;
import dev.caretaker.console.scenario.Scenarios;
import dev.caretaker.gateway.Gateway;
import dev.caretaker.gateway.GatewayParts;
import dev.caretaker.gateway.GatewaySettings;
import dev.caretaker.gateway.mqtt.BrokerStatus;
import dev.caretaker.gateway.quarantine.RefusedByStore;
import dev.caretaker.ingest.RefusedReadings;
import dev.caretaker.ingest.StoreSettings;
import dev.caretaker.ingest.StoreVerticle;
import dev.caretaker.ingest.StoreWriter;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.judging.live.Judging;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.text.Language;
import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.embedded.EmbeddedLog;
import dev.caretaker.readinglog.embedded.LogSettings;
import dev.caretaker.readinglog.embedded.ReadingLogVerticle;
import dev.caretaker.records.Records;
import dev.caretaker.registry.Registry;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.server.configuration.Setup;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the service together, each part after those it needs; they are stopped in the opposite order. */
final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    /** How long a start waits for the broker. One that is away does not keep the console from its work. */
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /** The name by which the store verticle reads the log. */
    private static final String STORE = "store";

    private static final long GIGABYTE = 1L << 30;

    private final Surroundings surroundings;
    private final Parts parts;
    private final PrometheusMeterRegistry meters;
    private final Records records;
    private final Registry registry;
    private final Setup setup;
    private final Verticles verticles;
    private final EmbeddedLog log;
    private final TelemetryStore store;
    private final StoreWriter storing;
    private final Alerting alerting;
    private final ApiParts.Supervision supervision;
    private final Mqtt mqtt;
    private final LiveReadings live = new LiveReadings();
    private final Gateway gateway;
    private final Console console;

    private Assembly(Setup read, Surroundings surroundings, Optional<Double> speed) {
        this.surroundings = surroundings;
        parts = surroundings.parts();
        meters = Meters.registry(parts);
        Starting<Mqtt> broker = parts.add("broker", broker(read.configuration()));
        records = parts.add("records", Stores.records(read.configuration(), surroundings.data(), surroundings.clock()));
        registry = ShippedStandards.onto(read, records, parts);
        setup = read.judgedBy(registry.library());
        verticles = new Verticles(parts, meters);
        log = parts.add("reading log", readingLog());
        verticles.onWorker("log", () -> new ReadingLogVerticle(log));
        store = parts.add("telemetry store", Stores.telemetry(setup, surroundings.data()));
        Alerting.Needs needs = needs();
        alerting = Alerting.start(needs, parts);
        supervision = Supervision.start(needs, registry, parts);
        parts.add("standards watched", registry.whenChanged(this::judgeBy));
        mqtt = broker.started();
        gateway = gateway();
        storing = new StoreWriter(store, this::setAside, meters);
        LogReader stored = log.reader(STORE);
        verticles.onWorker("store", () -> new StoreVerticle(stored, storing, StoreSettings.usual()));
        verticles.onWorker("judge", alerting.judging()::verticle);
        LogReader shown = log.follow();
        verticles.onEventLoop("live", () -> new LiveVerticle(shown, live));
        Optional<Scenarios> scenarios = speed.map(this::simulated);
        console = console(scenarios);
        listen();
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

    private Starting<Mqtt> broker(Configuration configuration) {
        return Starting.beside("broker", () -> Mqtt.start(configuration.mqtt(), surroundings.data()), Mqtt::close);
    }

    private Alerting.Needs needs() {
        return new Alerting.Needs(
                setup,
                Standards.live(registry::library),
                records,
                store,
                log,
                surroundings.data().resolve("judging"),
                surroundings.clock(),
                meters);
    }

    /** It reads nothing yet. */
    private Gateway gateway() {
        return Gateway.open(
                GatewaySettings.of(mqtt.login()),
                new GatewayParts(
                        setup.graph(),
                        setup.profiles(),
                        records,
                        log,
                        surroundings.clock(),
                        meters,
                        new SecureRandom()));
    }

    private Scenarios simulated(double speed) {
        return SimulatedBuilding.start(setup.graph(), mqtt.simulated(speed), surroundings.clock(), parts);
    }

    private EmbeddedLog readingLog() {
        Configuration.Log kept = setup.configuration().log();
        LogSettings settings =
                LogSettings.of(Set.of(STORE, Judging.READER), kept.durable()).keeping(kept.gigabytes() * GIGABYTE);
        return EmbeddedLog.open(surroundings.data().resolve("reading-log"), settings, meters);
    }

    private void setAside(List<RefusedReadings.Refused> refused) {
        gateway.quarantine(refused.stream()
                .map(one -> new RefusedByStore(one.reading(), one.why().say(Language.EN)))
                .toList());
    }

    private Console console(Optional<Scenarios> scenarios) {
        ConsoleParts shown = new ConsoleParts(
                new ConsoleParts.Building(
                        setup.graph(), registry::everything, registry, alerting.judging()::currentVerdicts),
                new ConsoleParts.Telemetry(store, live),
                alerting.actions(),
                new ApiParts.Intake(gateway.quarantine(), gateway.ledger()),
                supervision,
                records,
                new ConsoleParts.Watch(health(), meters),
                scenarios,
                surroundings.clock());
        Console started = Verticles.await(Console.start(verticles.vertx(), settings(), shown));
        parts.add("console", () -> Verticles.await(started.close()));
        return started;
    }

    private Map<String, BooleanSupplier> health() {
        return Map.of(
                "database",
                records::answers,
                "telemetry",
                () -> storing.succeeds() && store.answers(),
                "judging",
                alerting.judging()::succeeds,
                "log",
                log::succeeds,
                "verticles",
                verticles::areRunning,
                "paging",
                () -> alerting.paging().health().running(),
                "mqtt",
                this::isConnected);
    }

    /** Last of all, when whoever takes the readings is there. */
    private void listen() {
        parts.add("gateway", gateway);
        gateway.start();
        Patience.until(this::isConnected, CONNECTING);
    }

    private boolean isConnected() {
        return gateway.status() instanceof BrokerStatus.Connected;
    }

    private ConsoleSettings settings() {
        Configuration.Http http = setup.configuration().http();
        return new ConsoleSettings(
                http.host(),
                http.port(),
                http.publicUrl(),
                Optional.of(token()),
                Optional.empty(),
                PasswordCost.USUAL,
                Setup.pages());
    }

    private BootstrapToken token() {
        try {
            return BootstrapToken.of(surroundings.data().ownToken());
        } catch (IllegalArgumentException e) {
            throw new UserException("token-short");
        }
    }

    /** Judging takes its time over other standards; until then it judges by those it had. */
    private void judgeBy(Library library) {
        var unused = alerting.judging().reload(library).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.error(
                        "Judging could not take over the changed standards and goes on by the former ones; restart the service to judge by the new ones",
                        failure);
            }
        });
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
