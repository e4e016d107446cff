package dev.caretaker.compliance.report;

import dev.caretaker.compliance.Compliance;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.site.SiteGraph;
import java.time.InstantSource;

/**
 * What reports are made from.
 *
 * @param compliance how standards are kept
 * @param library the standards
 * @param graph the site
 * @param clock the time
 * @param software the version of this program
 */
public record ReportParts(
        Compliance compliance, Standards library, SiteGraph graph, InstantSource clock, String software) {}
