package dev.caretaker.console;

import dev.caretaker.alerting.deviation.Deviations;
import dev.caretaker.alerting.incident.IncidentActions;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.compliance.Compliance;
import dev.caretaker.compliance.report.Reports;
import dev.caretaker.console.live.LiveReadings;
import dev.caretaker.console.scenario.Scenarios;
import dev.caretaker.gateway.ledger.Ledger;
import dev.caretaker.gateway.quarantine.Quarantine;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Records;
import dev.caretaker.registry.Registry;
import dev.caretaker.rejudging.backtest.Backtests;
import dev.caretaker.rejudging.verification.Verifications;
import dev.caretaker.workorders.order.WorkOrders;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the console shows and works with.
 *
 * @param building what there is and what must hold of it
 * @param telemetry what was measured
 * @param desk what people act on
 * @param intake what devices sent and what became of it
 * @param supervision how well standards are kept
 * @param watch how the program itself is
 * @param scenarios the scenarios of the demo, where this is one
 * @param clock the time
 */
public record ConsoleParts(
        Building building,
        Telemetry telemetry,
        Desk desk,
        Intake intake,
        Supervision supervision,
        Watch watch,
        Optional<Scenarios> scenarios,
        InstantSource clock) {

    /**
     * What there is and what must hold of it.
     *
     * @param site the site
     * @param library the standards as they are now, drafts among them; asked at every turn, from any thread
     * @param registry the versions of the standards
     * @param currentVerdicts how the points stand by them now; asked every second, from any thread
     */
    public record Building(
            SiteGraph site,
            Supplier<Library> library,
            Registry registry,
            Supplier<List<CurrentVerdict>> currentVerdicts) {}

    /**
     * What was measured.
     *
     * @param store the past
     * @param live the present: give it every batch of readings
     */
    public record Telemetry(TelemetryStore store, LiveReadings live) {}

    /**
     * What people act on.
     *
     * @param incidents the incidents
     * @param onIncidents what people do to them
     * @param orders the work orders
     * @param deviations what is excused
     * @param records the database, which also keeps accounts, sessions and tokens
     */
    public record Desk(
            Incidents incidents,
            IncidentActions onIncidents,
            WorkOrders orders,
            Deviations deviations,
            Records records) {}

    /**
     * What devices sent and what became of it.
     *
     * @param quarantine what could not be read
     * @param ledger what was counted
     */
    public record Intake(Quarantine quarantine, Ledger ledger) {}

    /**
     * How well standards are kept.
     *
     * @param compliance the figures
     * @param reports makes reports
     * @param verifications checks reports
     * @param backtests tries standards on what was measured
     */
    public record Supervision(
            Compliance compliance, Reports reports, Verifications verifications, Backtests backtests) {}

    /**
     * How the program itself is.
     *
     * @param checks whether each part answers, by its name, such as {@code mqtt}; may block
     * @param metrics what is counted
     */
    public record Watch(Map<String, BooleanSupplier> checks, PrometheusMeterRegistry metrics) {}
}
