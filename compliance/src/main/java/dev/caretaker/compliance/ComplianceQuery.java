package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Period;
import java.time.ZoneId;

/**
 * What somebody wants to know.
 *
 * @param period over which time
 * @param zone whose calendar cuts it
 * @param by what the figures are summed by
 * @param filter of what
 */
public record ComplianceQuery(Period period, ZoneId zone, GroupBy by, Filter filter) {}
