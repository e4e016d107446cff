package dev.caretaker.console;

import dev.caretaker.alerting.deviation.DeviationBook;
import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.compliance.Compliance;
import dev.caretaker.compliance.ComplianceParts;
import dev.caretaker.compliance.interval.Excuses;
import dev.caretaker.compliance.report.ReportParts;
import dev.caretaker.compliance.report.Reports;
import dev.caretaker.console.access.BootstrapToken;
import dev.caretaker.console.access.PasswordCost;
import dev.caretaker.console.api.ApiParts;
import dev.caretaker.console.live.LiveReadings;
import dev.caretaker.console.scenario.Scenario;
import dev.caretaker.console.scenario.Scenarios;
import dev.caretaker.gateway.ledger.LedgerLine;
import dev.caretaker.gateway.quarantine.Quarantine;
import dev.caretaker.gateway.quarantine.Quarantined;
import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.registry.Registry;
import dev.caretaker.rejudging.backtest.BacktestJobs;
import dev.caretaker.rejudging.backtest.run.BacktestParts;
import dev.caretaker.rejudging.backtest.run.Backtester;
import dev.caretaker.rejudging.verification.Verifications;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.workorders.order.OrderBook;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A console on a free port over a real database, with everything behind it real but the devices and the telemetry store. */
final class TestConsole implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final String BOOTSTRAP = "a-bootstrap-token-of-tests";
    /** Passwords of tests are no secrets. */
    private static final PasswordCost CHEAP = new PasswordCost(64, 1);

    final ManualTime time;
    final MemoryStore store = new MemoryStore();
    final LiveReadings live = new LiveReadings();
    final List<CurrentVerdict> currentVerdicts = new CopyOnWriteArrayList<>();
    final AtomicBoolean brokerUp = new AtomicBoolean(true);
    final Records records;
    final Incidents incidents;
    final IncidentFold fold;
    final OrderBook orders;
    final DeviationBook deviations;
    final Compliance compliance;
    final Registry registry;
    final BacktestJobs backtests;
    final Console console;
    private final Vertx vertx = Vertx.vertx();

    private TestConsole(Path directory, ManualTime time, Setup setup) {
        this.time = time;
        records = Database.open(TestDatabase.sqlite(directory.resolve("records.db")), time);
        registry = Registry.open(records, ZoneOffset.UTC, List.of());
        incidents = Incidents.of(records);
        orders = OrderBook.open(records, House.LIBRARY, incidents::find);
        fold = IncidentFold.open(new IncidentParts(
                records, House.LIBRARY, House.graph(), IncidentParts.SETTLE, List.of(orders.incidentListener())));
        deviations = DeviationBook.open(records, House.graph(), House.LIBRARY);
        compliance = Compliance.open(
                new ComplianceParts(records, House.LIBRARY, House.graph(), Excuses.named(House.graph())));
        backtests = BacktestJobs.open(
                records,
                new Backtester(BacktestParts.of(
                        House.graph(),
                        (point, from, to, most) -> store.readings(HistoryQuery.raw(point, from, to)).stream()
                                .limit(most)
                                .toList(),
                        BacktestParts.Settings.USUAL)),
                new BacktestJobs.Ties(() -> House.LIBRARY, job -> {}));
        console = await(Console.start(vertx, setup.settings(), parts(setup)));
    }

    static TestConsole start(Path directory) {
        return new TestConsole(directory, new ManualTime(NOW), Setup.usual());
    }

    static TestConsole start(Path directory, Setup setup) {
        return new TestConsole(directory, new ManualTime(NOW), setup);
    }

    Browser browser() {
        return new Browser(console.port());
    }

    /** A program with the administrator's token. */
    Browser program() {
        return browser().with("Authorization", "Bearer " + BOOTSTRAP);
    }

    /** Breaches the standard of the air, which opens an incident and its order. */
    Incident breach() {
        change(House.AIR.ref(), House.CO2, Verdict.PASS, Verdict.FAIL);
        return incidents.list(Set.of(), Optional.empty(), 1).items().getFirst();
    }

    /** A verdict that judging told, at the time it is now. */
    void verdict(Verdict from, Verdict to) {
        change(House.AIR.ref(), House.CO2, from, to);
    }

    void recover() {
        change(House.AIR.ref(), House.CO2, Verdict.FAIL, Verdict.PASS);
    }

    private void change(StandardRef standard, PointId point, Verdict from, Verdict to) {
        Reading reading = Reading.of(point, time.instant(), 1105.5);
        fold.accept(List.of(new VerdictChange(
                standard, point, from, to, time.instant(), new Evidence(time.instant(), 1105.5, List.of(reading)))));
    }

    ConsoleParts parts(Setup setup) {
        return new ConsoleParts(
                new ConsoleParts.Building(
                        House.graph(), () -> House.LIBRARY, registry, () -> List.copyOf(currentVerdicts)),
                new ConsoleParts.Telemetry(store, live),
                new ApiParts.Actions(incidents, fold.actions(), orders, deviations),
                new ApiParts.Intake(
                        new OneQuarantined(),
                        (from, to) -> List.of(new LedgerLine(LocalDate.of(2026, 11, 23), "airq-301", 10, 8, 1, 1, 0))),
                supervision(),
                records,
                new ConsoleParts.Watch(
                        Map.of("database", records::answers, "mqtt", brokerUp::get),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)),
                setup.demo() ? Optional.of(new OneScenario()) : Optional.empty(),
                time);
    }

    private ApiParts.Supervision supervision() {
        ReportParts reports = new ReportParts(compliance, House.LIBRARY, House.graph(), time, "test");
        return new ApiParts.Supervision(
                compliance,
                new Reports(reports),
                new Verifications(
                        House.LIBRARY,
                        House.graph(),
                        (point, period) -> store.readings(HistoryQuery.raw(point, period.from(), period.to()))
                                .iterator()),
                backtests);
    }

    static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        await(console.close());
        backtests.close();
        await(vertx.close());
        records.close();
    }

    record Setup(ConsoleSettings settings, boolean demo) {
        static Setup usual() {
            return new Setup(settings(Optional.empty(), Optional.empty()), true);
        }

        static ConsoleSettings settings(Optional<java.net.URI> url, Optional<Boolean> openMetrics) {
            return new ConsoleSettings(
                    "127.0.0.1",
                    0,
                    url,
                    Optional.of(BootstrapToken.of(BOOTSTRAP)),
                    openMetrics,
                    CHEAP,
                    Optional.empty());
        }

        static Setup withPages(Path folder) {
            ConsoleSettings usual = settings(Optional.empty(), Optional.empty());
            return new Setup(
                    new ConsoleSettings(
                            usual.host(),
                            usual.port(),
                            usual.publicUrl(),
                            usual.bootstrapToken(),
                            usual.openMetrics(),
                            usual.passwordCost(),
                            Optional.of(folder)),
                    true);
        }
    }

    private static final class OneQuarantined implements Quarantine {
        @Override
        public Page<Quarantined> list(Optional<String> after, int limit) {
            String payload = Base64.getEncoder().encodeToString("{\"time".getBytes(StandardCharsets.UTF_8));
            return new Page<>(
                    List.of(new Quarantined(
                            "42",
                            NOW,
                            "caretaker/riverside/airq-301",
                            payload,
                            Optional.of("airq-301"),
                            "payload-not-json",
                            List.of("the end came too early"))),
                    Optional.empty());
        }

        @Override
        public long count() {
            return 1;
        }
    }

    private static final class OneScenario implements Scenarios {
        private boolean running;

        @Override
        public List<Scenario> list() {
            return List.of(scenario());
        }

        @Override
        public Optional<Scenario> start(String id) {
            return turn(id, true);
        }

        @Override
        public Optional<Scenario> stop(String id) {
            return turn(id, false);
        }

        private Optional<Scenario> turn(String id, boolean on) {
            if (!id.equals("door-held-open")) {
                return Optional.empty();
            }
            running = on;
            return Optional.of(scenario());
        }

        private Scenario scenario() {
            return new Scenario(
                    "door-held-open", new Text("Door held open", "门未关"), new Text("It stays open.", "门一直开着。"), running);
        }
    }
}
