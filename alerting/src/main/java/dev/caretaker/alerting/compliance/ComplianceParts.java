package dev.caretaker.alerting.compliance;

import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Library;
import dev.caretaker.records.Records;

/**
 * What compliance is reckoned from.
 *
 * @param records where verdicts are kept
 * @param library the standards
 * @param graph the subjects
 * @param excuses what breaches are excused by
 */
public record ComplianceParts(Records records, Library library, SiteGraph graph, Excuses excuses) {}
