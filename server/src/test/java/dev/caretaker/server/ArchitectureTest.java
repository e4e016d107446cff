package dev.caretaker.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** The arrows of ARCHITECTURE.md, who may know whom, and the rules of the house. */
@AnalyzeClasses(packages = "dev.caretaker", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("provisioning", Set.of("model")),
            Map.entry("records", Set.of("model")),
            Map.entry("broker", Set.of()),
            Map.entry("readinglog", Set.of("model")),
            Map.entry("gateway", Set.of("model", "provisioning", "records")),
            Map.entry("ingest", Set.of("model", "readinglog")),
            Map.entry("judging", Set.of("model", "readinglog")),
            Map.entry("registry", Set.of("model", "provisioning", "records", "judging")),
            Map.entry("alerting", Set.of("model", "records", "judging")),
            Map.entry("compliance", Set.of("model", "records")),
            Map.entry("rejudging", Set.of("model", "records", "judging", "compliance", "alerting")),
            Map.entry("workorders", Set.of("model", "records", "alerting")),
            Map.entry(
                    "console",
                    Set.of(
                            "model",
                            "records",
                            "gateway",
                            "ingest",
                            "judging",
                            "registry",
                            "alerting",
                            "compliance",
                            "rejudging",
                            "workorders")),
            Map.entry("dashboards", Set.of("model")),
            Map.entry("simulator", Set.of("model")));

    /** Where whatever goes wrong is caught, because work goes on behind it: each says there what becomes of it. */
    private static final Set<String> BORDERS = Set.of(
            "alerting.deviation.ExcuseNotifier",
            "alerting.paging.Delivery",
            "alerting.paging.Dispatcher",
            "console.ConsoleVerticle",
            "console.api.Exchange",
            "console.api.IdempotentRequests",
            "console.health.Check",
            "console.live.Feed",
            "console.live.News",
            "gateway.Gateway",
            "gateway.intake.InFlightBatches",
            "gateway.intake.MessageAccounting",
            "gateway.intake.Rounds",
            "gateway.intake.Sorting",
            "gateway.ledger.LedgerRecords",
            "gateway.mqtt.BrokerConnection",
            "gateway.mqtt.Connector",
            "gateway.mqtt.Session",
            "ingest.StoreVerticle",
            "ingest.StoreWriter",
            "judging.live.Checkpoints",
            "judging.live.JudgeVerticle",
            "judging.live.Partition",
            "readinglog.embedded.EmbeddedLog",
            "records.Changes",
            "records.database.Database",
            "registry.LibrarySnapshot",
            "rejudging.backtest.BacktestJobs",
            "rejudging.late.LateDataReprocessing",
            "rejudging.late.LateQueue",
            "rejudging.verification.Verifications",
            "server.running.Parts",
            "server.running.Repeating",
            "server.running.Running");

    private static final int MOST_PUBLIC_TYPES = 10;

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = HouseRules.noCycles();

    @ArchTest
    static final ArchRule MODEL_IS_PURE = HouseRules.modelIsPure();

    @ArchTest
    static final ArchRule THE_JUDGING_CORE_IS_PURE = HouseRules.judgingCoreIsPure();

    @ArchTest
    static final ArchRule TIME_IS_HANDED_IN = HouseRules.timeIsHandedIn();

    @ArchTest
    static final ArchRule DIGESTS_ARE_MADE_ONCE = HouseRules.digestsAreMadeOnce();

    @ArchTest
    static final ArchRule NOTHING_SLEEPS_ON_AN_EVENT_LOOP = HouseRules.nothingSleepsOnAnEventLoop();

    @ArchTest
    static final ArchRule WHATEVER_GOES_WRONG_IS_CAUGHT_AT_BORDERS_ONLY = HouseRules.broadCatchesOnlyAt(BORDERS);

    @ArchTest
    static void everyModule_isSeen(JavaClasses all) {
        assertThat(all).hasSizeGreaterThan(150);
        ARROWS.keySet()
                .forEach(module -> assertThat(
                                all.getPackage("dev.caretaker." + module).getClassesInPackageTree())
                        .as(module)
                        .isNotEmpty());
    }

    @ArchTest
    static void arrows_pointOneWayOnly(JavaClasses all) {
        ARROWS.forEach((module, allowed) ->
                HouseRules.arrows(ARROWS.keySet(), module, allowed).check(all));
    }

    @ArchTest
    static void everyPackage_isNullMarked(JavaClasses all) {
        assertThat(HouseRules.notNullMarked(all))
                .as("packages whose package-info is not @NullMarked")
                .isEmpty();
    }

    @ArchTest
    static void everyPackage_showsFewTypes(JavaClasses all) {
        assertThat(HouseRules.showingMoreThan(MOST_PUBLIC_TYPES, all))
                .as("packages with more than %d public types", MOST_PUBLIC_TYPES)
                .isEmpty();
    }

    @ArchTest
    static void everyBorder_catchesWhateverGoesWrong(JavaClasses all) {
        assertThat(BORDERS)
                .as("borders that catch no RuntimeException any more are to be taken off the list")
                .allMatch(border -> HouseRules.catchesBroadly(all.get("dev.caretaker." + border)));
    }
}
