package dev.caretaker.judging;

import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import org.jspecify.annotations.Nullable;

/**
 * What has been said of a subject.
 *
 * @param verdict the verdict
 * @param since from when it holds, in epoch milliseconds
 * @param change the change that led to it; none as long as nothing has been said
 */
record Announced(Verdict verdict, long since, @Nullable VerdictChange change) {
    /** Nothing yet: since the commissioning nobody can tell. */
    static Announced nothing(long commissioned) {
        return new Announced(Verdict.NOT_EVALUABLE, commissioned, null);
    }
}
