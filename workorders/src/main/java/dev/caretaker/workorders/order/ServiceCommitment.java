package dev.caretaker.workorders.order;

import dev.caretaker.model.service.ServiceTerms.Sign;
import dev.caretaker.model.standard.StandardRef;
import java.util.Optional;
import java.util.Set;

/**
 * The service standard a clock of an order runs by, as it was when the order was opened.
 *
 * @param standard the version
 * @param clause the clause
 * @param sign what answers the order
 * @param calendar the calendar of the site whose hours alone count; all hours where empty
 * @param pauses the reasons for waiting that stop the clock
 */
public record ServiceCommitment(
        StandardRef standard, String clause, Sign sign, Optional<String> calendar, Set<String> pauses) {
    /** Copies the pauses. */
    public ServiceCommitment {
        pauses = Set.copyOf(pauses);
    }
}
