package dev.caretaker.console.api;

import dev.caretaker.alerting.deviation.Deviations;
import dev.caretaker.alerting.incident.IncidentActions;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.compliance.Compliance;
import dev.caretaker.compliance.report.Reports;
import dev.caretaker.console.access.Access;
import dev.caretaker.console.scenario.Scenarios;
import dev.caretaker.console.view.PointView;
import dev.caretaker.console.view.incident.IncidentView;
import dev.caretaker.console.view.incident.OrderView;
import dev.caretaker.console.view.standard.StandardView;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the operations of the API talk to.
 *
 * @param site what there is
 * @param history what was measured
 * @param actions what people act on
 * @param intake what devices sent
 * @param supervision how well standards are kept
 * @param access who is who
 * @param scenarios the scenarios of the demo, where this is one
 * @param views how things look
 * @param records where answers to repeated requests are kept
 */
public record ApiParts(
        Site site,
        TelemetryStore history,
        Actions actions,
        Intake intake,
        Supervision supervision,
        Access access,
        Optional<Scenarios> scenarios,
        Views views,
        Records records) {

    /**
     * What there is and what must hold of it.
     *
     * @param graph the site
     * @param library the standards as they are now
     * @param registry their versions
     * @param currentVerdicts how the points stand
     * @param clock the time
     */
    public record Site(
            SiteGraph graph,
            Supplier<Library> library,
            Registry registry,
            Supplier<List<CurrentVerdict>> currentVerdicts,
            InstantSource clock) {}

    /**
     * What people act on.
     *
     * @param incidents the incidents
     * @param onIncidents what people do to them
     * @param orders the work orders
     * @param deviations what is excused
     */
    public record Actions(Incidents incidents, IncidentActions onIncidents, WorkOrders orders, Deviations deviations) {}

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
     * How things look.
     *
     * @param points points and readings
     * @param standards standards and standings
     * @param incidents incidents
     * @param orders work orders
     */
    public record Views(PointView points, StandardView standards, IncidentView incidents, OrderView orders) {}
}
