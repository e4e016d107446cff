package dev.caretaker.server.running;

import dev.caretaker.alerting.deviation.DeviationBook;
import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentListener;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.alerting.paging.Paging;
import dev.caretaker.alerting.paging.PagingParts;
import dev.caretaker.alerting.paging.PagingSettings;
import dev.caretaker.console.api.ApiParts;
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
import dev.caretaker.readinglog.ReadingLog;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.rejudging.late.LateDataReprocessing;
import dev.caretaker.rejudging.late.LateQueue;
import dev.caretaker.rejudging.late.ReprocessingParts;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.server.configuration.Setup;
import dev.caretaker.workorders.order.OrderBook;
import dev.caretaker.workorders.order.OrderRules;
import dev.caretaker.workorders.order.ServiceCatalog;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From verdicts to people: judging, incidents, orders and pages.
 *
 * @param judging takes readings
 * @param actions what breaches became, what is to be done about them, and what is excused
 * @param paging tells people
 */
record Alerting(Judging judging, ApiParts.Actions actions, Paging paging) {
    private static final Duration TICK = Duration.ofSeconds(5);

    /** Starts it: what only reads first, then those who write, each with those it tells. */
    static Alerting start(Needs needs, Parts parts) {
        Incidents incidents = Incidents.of(needs.records());
        OrderBook orders = orders(needs, incidents);
        Paging paging = parts.add("paging", paging(needs));
        IncidentFold fold = fold(needs, List.of(orders.incidentListener(), paging.listener()));
        LateQueue late = LateQueue.in(needs.records(), needs.meters());
        StoredHistory history = new StoredHistory(needs.store());
        Memory memory = memory(needs, recorded(incidents, fold), history, late);
        Judging judging = parts.add("judging", judging(needs, fold, memory));
        history.started();
        parts.add("checkpoints", new Checkpointing(judging));
        parts.add("late-data reprocessing", reprocessing(needs, judging));
        // Judging itself tells what changed while nobody looked; what is left is what nobody judges any more.
        fold.reconcile(List.of());
        parts.add("incident clock", Repeating.every(TICK, "incidents", fold::tick));
        DeviationBook deviations =
                DeviationBook.open(needs.records(), needs.setup().graph(), needs.standards());
        new Excusing(needs.setup().graph(), judging).listenTo(deviations);
        parts.add("deviation clock", Repeating.every(TICK, "deviations", deviations::tick));
        return new Alerting(judging, new ApiParts.Actions(incidents, fold.actions(), orders, deviations), paging);
    }

    private static OrderBook orders(Needs needs, Incidents incidents) {
        Setup setup = needs.setup();
        ServiceCatalog services = new ServiceCatalog(setup.library().services(), setup.graph(), setup.packs());
        return OrderBook.open(needs.records(), needs.standards(), incidents::find, OrderRules.SUGGESTED.by(services));
    }

    private static Paging paging(Needs needs) {
        Configuration configuration = needs.setup().configuration();
        return Paging.start(new PagingParts(
                needs.records(),
                needs.standards(),
                needs.setup().graph(),
                PagingSettings.of(configuration.pages(), configuration.consoleUrl())));
    }

    private static IncidentFold fold(Needs needs, List<IncidentListener> listeners) {
        return IncidentFold.open(new IncidentParts(
                needs.records(),
                needs.standards(),
                needs.setup().graph(),
                needs.setup().configuration().settle(),
                listeners));
    }

    private static Judging judging(Needs needs, IncidentFold fold, Memory memory) {
        Setup setup = needs.setup();
        boolean recorded = setup.configuration().readingsClock();
        JudgingParts parts = new JudgingParts(
                setup.library(),
                setup.graph(),
                setup.packs(),
                recorded ? JudgingSettings.recorded() : JudgingSettings.live(),
                needs.clock(),
                needs.meters(),
                fold::accept);
        return Judging.start(parts, memory);
    }

    private static Memory memory(Needs needs, Recorded recorded, StoredHistory history, LateReadings late) {
        return new Memory(
                recorded,
                history,
                Optional.of(needs.log()),
                Checkpoints.in(needs.checkpoints(), JudgedSite.of(needs.setup())),
                late);
    }

    private static Recorded recorded(Incidents incidents, IncidentFold fold) {
        return new Recorded(standing(incidents), fold.verdicts(), fold::verdictsSince);
    }

    private static LateDataReprocessing reprocessing(Needs needs, Judging judging) {
        return LateDataReprocessing.start(new ReprocessingParts(
                needs.records(),
                needs.standards(),
                needs.setup().graph(),
                new StoredPast(needs.store()),
                judging,
                needs.meters()));
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
     * @param log where they read what comes
     * @param checkpoints the directory where judges write down where they stand
     * @param clock the time
     * @param meters where things are counted
     */
    record Needs(
            Setup setup,
            Standards standards,
            Records records,
            TelemetryStore store,
            ReadingLog log,
            Path checkpoints,
            InstantSource clock,
            MeterRegistry meters) {}
}
