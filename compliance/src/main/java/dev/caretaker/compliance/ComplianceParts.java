package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Excuses;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Records;

/**
 * What compliance is reckoned from.
 *
 * @param records where verdicts are kept
 * @param library the standards
 * @param graph the subjects
 * @param excuses what breaches are excused by
 */
public record ComplianceParts(Records records, Standards library, SiteGraph graph, Excuses excuses) {}
