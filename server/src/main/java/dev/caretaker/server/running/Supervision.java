package dev.caretaker.server.running;

import dev.caretaker.alerting.compliance.Compliance;
import dev.caretaker.alerting.compliance.ComplianceParts;
import dev.caretaker.alerting.compliance.Excuses;
import dev.caretaker.alerting.compliance.report.ReportParts;
import dev.caretaker.alerting.compliance.report.Reports;
import dev.caretaker.alerting.compliance.report.Verifications;
import dev.caretaker.console.ConsoleParts;
import dev.caretaker.server.configuration.Setup;
import java.util.Objects;

/** How well standards are kept: figures, reports and their checks. */
final class Supervision {
    private Supervision() {}

    static ConsoleParts.Supervision start(Alerting.Needs needs, Parts parts) {
        Setup setup = needs.setup();
        Compliance compliance = Compliance.open(
                new ComplianceParts(needs.records(), needs.standards(), setup.graph(), Excuses.named(setup.graph())));
        ReportParts reports = new ReportParts(
                compliance,
                needs.standards(),
                setup.graph(),
                new PagedReadings(needs.store()),
                needs.clock(),
                software());
        Verifications verifications = parts.add("verifications", new Verifications(reports));
        return new ConsoleParts.Supervision(compliance, new Reports(reports), verifications);
    }

    private static String software() {
        return Objects.requireNonNullElse(Supervision.class.getPackage().getImplementationVersion(), "development");
    }
}
