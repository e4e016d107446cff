package dev.caretaker.compliance;

import dev.caretaker.compliance.amendment.Amendment;
import dev.caretaker.compliance.interval.Account;
import dev.caretaker.compliance.interval.ExcusedTime;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.records.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How well standards are kept, for people and for reports. Calls block. */
public interface Compliance {
    /**
     * Opens the books. The standards in force are noted to watch the points they cover from now on, where they did not
     * before; what they no longer cover is noted to be watched until now.
     */
    static Compliance open(ComplianceParts parts) {
        parts.records().inTransaction(handle -> {
            JudgedPairTable.note(
                    handle, JudgedPairs.of(parts), parts.records().clock().instant());
            return true;
        });
        return new ComplianceBook(parts);
    }

    /** The figures of a period and of the one before it. */
    Figures figures(ComplianceQuery query);

    /** The figures of each day, week or month of a period. */
    Trend trend(ComplianceQuery query, TrendStep step);

    /** The excused time of a period, newest first. */
    List<ExcusedTime> excused(Period period, Filter filter);

    /** The amendments of verdicts of a period, newest first; {@code after} is the {@code next} of the piece before. */
    Page<Amendment> amendments(Period period, Optional<String> after, int limit);

    /** Hands over how each subject stood by each standard, one at a time. Time that has not come yet is no part of it. */
    void accounts(Period period, Filter filter, Consumer<Account> into);
}
