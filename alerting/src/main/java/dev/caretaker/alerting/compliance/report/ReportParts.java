package dev.caretaker.alerting.compliance.report;

import dev.caretaker.alerting.compliance.Compliance;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standards;
import java.time.InstantSource;

/**
 * What reports are made from.
 *
 * @param compliance how standards are kept
 * @param library the standards
 * @param graph the site
 * @param readings the stored readings
 * @param clock the time
 * @param software the version of this program
 */
public record ReportParts(
        Compliance compliance,
        Standards library,
        SiteGraph graph,
        StoredReadings readings,
        InstantSource clock,
        String software) {}
