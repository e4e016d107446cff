package dev.caretaker.server.running;

import dev.caretaker.compliance.Compliance;
import dev.caretaker.compliance.ComplianceParts;
import dev.caretaker.compliance.interval.Excuses;
import dev.caretaker.compliance.report.ReportParts;
import dev.caretaker.compliance.report.Reports;
import dev.caretaker.console.api.ApiParts;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.registry.Backtest;
import dev.caretaker.registry.Registry;
import dev.caretaker.rejudging.backtest.BacktestJobs;
import dev.caretaker.rejudging.backtest.Job;
import dev.caretaker.rejudging.backtest.run.BacktestParts;
import dev.caretaker.rejudging.backtest.run.Backtester;
import dev.caretaker.rejudging.verification.Verifications;
import dev.caretaker.server.configuration.Setup;
import java.util.Objects;

/** How well standards are kept: figures, reports and their checks. */
final class Supervision {
    private Supervision() {}

    static ApiParts.Supervision start(Alerting.Needs needs, Registry registry, Parts parts) {
        Setup setup = needs.setup();
        Compliance compliance = Compliance.open(
                new ComplianceParts(needs.records(), needs.standards(), setup.graph(), Excuses.named(setup.graph())));
        ReportParts reports = new ReportParts(compliance, needs.standards(), setup.graph(), needs.clock(), software());
        Verifications verifications = parts.add(
                "verifications", new Verifications(needs.standards(), setup.graph(), new PagedReadings(needs.store())));
        return new ApiParts.Supervision(
                compliance, new Reports(reports), verifications, parts.add("backtests", backtests(needs, registry)));
    }

    private static BacktestJobs backtests(Alerting.Needs needs, Registry registry) {
        BacktestParts.Settings usual = BacktestParts.Settings.USUAL;
        BacktestParts.Settings settings =
                new BacktestParts.Settings(needs.setup().configuration().settle(), usual.shift(), usual.workers());
        Backtester backtester =
                new Backtester(BacktestParts.of(needs.setup().graph(), new StoredPast(needs.store()), settings));
        return BacktestJobs.open(
                needs.records(), backtester, new BacktestJobs.Ties(registry::library, job -> attach(registry, job)));
    }

    /** A backtest of what is on the registry belongs to its version. */
    private static void attach(Registry registry, Job job) {
        StandardId id = job.standard().id();
        int version = job.standard().version();
        boolean kept = registry.versions(id).stream().anyMatch(one -> one.ref().equals(job.standard()));
        if (kept) {
            registry.attach(
                    id,
                    version,
                    new Backtest(
                            job.id(),
                            job.standard().hash(),
                            job.run().startedAt().orElseThrow(),
                            job.run().finishedAt(),
                            job.summary().orElseThrow()));
        }
    }

    private static String software() {
        return Objects.requireNonNullElse(Supervision.class.getPackage().getImplementationVersion(), "development");
    }
}
