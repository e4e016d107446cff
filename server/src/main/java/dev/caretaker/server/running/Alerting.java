package dev.caretaker.server.running;

import dev.caretaker.alerting.deviation.DeviationBook;
import dev.caretaker.alerting.deviation.Deviations;
import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.alerting.paging.Paging;
import dev.caretaker.alerting.paging.PagingParts;
import dev.caretaker.alerting.paging.PagingSettings;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.judging.Breach;
import dev.caretaker.judging.live.Checkpoints;
import dev.caretaker.judging.live.Judging;
import dev.caretaker.judging.live.JudgingParts;
import dev.caretaker.judging.live.JudgingSettings;
import dev.caretaker.judging.live.LateReadings;
import dev.caretaker.judging.live.Memory;
import dev.caretaker.judging.live.Recorded;
import dev.caretaker.model.library.Standards;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.rejudging.late.LateDataReprocessing;
import dev.caretaker.rejudging.late.ReprocessingParts;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.server.configuration.Setup;
import dev.caretaker.workorders.order.OrderBook;
import dev.caretaker.workorders.order.OrderRules;
import dev.caretaker.workorders.order.ServiceCatalog;
import dev.caretaker.workorders.order.WorkOrders;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * From verdicts to people: judging, incidents, orders and pages.
 *
 * @param judging takes readings
 * @param incidents what breaches became
 * @param orders what is to be done about them
 * @param deviations what is excused
 * @param paging tells people
 */
record Alerting(Judging judging, Incidents incidents, WorkOrders orders, Deviations deviations, Paging paging) {
    private static final Duration TICK = Duration.ofSeconds(5);

    static Alerting start(Needs needs, Parts parts) {
        Configuration configuration = needs.setup().configuration();
        // Orders ask for incidents, and incidents tell orders: one of them must be looked up late.
        CompletableFuture<Incidents> incidents = new CompletableFuture<>();
        OrderBook orders = OrderBook.open(
                needs.records(),
                needs.standards(),
                id -> incidents.join().find(id),
                OrderRules.SUGGESTED.by(services(needs.setup())));
        Paging paging = parts.add(
                "paging",
                Paging.start(new PagingParts(
                        needs.records(),
                        needs.standards(),
                        needs.setup().graph(),
                        PagingSettings.of(configuration.pages(), configuration.consoleUrl()))));
        IncidentFold fold = IncidentFold.open(new IncidentParts(
                needs.records(),
                needs.standards(),
                needs.setup().graph(),
                configuration.settle(),
                List.of(orders.incidentListener(), paging.listener())));
        incidents.complete(fold.incidents());
        CompletableFuture<Judging> live = new CompletableFuture<>();
        LateDataReprocessing secondPass = secondPass(needs, live);
        Judging judging = parts.add("judging", judging(needs, fold, secondPass));
        live.complete(judging);
        parts.add("checkpoints", new Checkpointing(judging));
        parts.add("second pass", secondPass.start());
        // Judging itself tells what changed while nobody looked; what is left is what nobody judges any more.
        fold.reconcile(List.of());
        parts.add("incident clock", Repeating.every(TICK, "incidents", fold::tick));
        DeviationBook deviations =
                DeviationBook.open(needs.records(), needs.setup().graph(), needs.standards());
        new Excusing(needs.setup().graph(), judging).listenTo(deviations);
        parts.add("deviation clock", Repeating.every(TICK, "deviations", deviations::tick));
        return new Alerting(judging, fold.incidents(), orders, deviations, paging);
    }

    private static ServiceCatalog services(Setup setup) {
        return new ServiceCatalog(setup.library().services(), setup.graph(), setup.packs());
    }

    /** Judging tells it what came too late, and it asks judging how far it has come. */
    private static LateDataReprocessing secondPass(Needs needs, CompletableFuture<Judging> judging) {
        return LateDataReprocessing.idle(new ReprocessingParts(
                needs.records(),
                needs.standards(),
                needs.setup().graph(),
                new StoredPast(needs.store()),
                new ReprocessingParts.Live(
                        () -> judging.join().judgedUntil(), () -> judging.join().excuses()),
                needs.meters()));
    }

    private static Judging judging(Needs needs, IncidentFold fold, LateReadings late) {
        Setup setup = needs.setup();
        boolean recorded = setup.configuration().readingsClock();
        return Judging.start(
                new JudgingParts(
                        setup.library(),
                        setup.graph(),
                        setup.packs(),
                        recorded ? JudgingSettings.recorded() : JudgingSettings.live(),
                        needs.clock(),
                        needs.meters(),
                        fold::accept),
                new Memory(
                        new Recorded(standing(fold.incidents()), fold.verdicts(), fold::verdictsSince),
                        new StoredHistory(needs.store()),
                        Checkpoints.in(needs.checkpoints(), JudgedSite.of(setup)),
                        late));
    }

    /** The breaches that stood when the service was last stopped. */
    private static List<Breach> standing(Incidents incidents) {
        List<Breach> standing = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Incident> page = incidents.list(Set.of(IncidentState.OPEN, IncidentState.ACKNOWLEDGED), after, 200);
            page.items().forEach(one -> standing.add(new Breach(one.standard().id(), one.subject(), one.evidence())));
            after = page.next();
        } while (after.isPresent());
        return standing;
    }

    /**
     * What alerting is made with.
     *
     * @param setup the building and its standards
     * @param standards the standards as they are now
     * @param records where incidents and orders are kept
     * @param store where judges learn what was
     * @param checkpoints the directory where judges write down where they stand
     * @param clock the time
     * @param meters where things are counted
     */
    record Needs(
            Setup setup,
            Standards standards,
            Records records,
            TelemetryStore store,
            Path checkpoints,
            InstantSource clock,
            MeterRegistry meters) {}
}
