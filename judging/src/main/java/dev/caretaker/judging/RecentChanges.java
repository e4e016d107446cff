package dev.caretaker.judging;

import dev.caretaker.model.verdict.VerdictChange;
import java.util.List;

/**
 * What one version has said of one subject of late.
 *
 * @param key the standard and the subject
 * @param after nothing of it is missing from after this on, in epoch milliseconds
 * @param changes its changes since, in the order of their times
 */
public record RecentChanges(Breach.Key key, long after, List<VerdictChange> changes) {}
