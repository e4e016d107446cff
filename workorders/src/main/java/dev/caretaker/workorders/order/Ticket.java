package dev.caretaker.workorders.order;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Response.OrderTerms;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import dev.caretaker.workorders.clock.ServiceTargets.Target;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is written on an order when it is opened and never changes, so that it can be judged without the standard's file.
 *
 * @param id its id
 * @param number its number for people
 * @param breach what it answers
 * @param terms who does it, and how urgent it is
 * @param targets the times it was committed to
 * @param openedAt when it was opened
 * @param previous the order of the same incident that was done with before, where there was one
 */
record Ticket(
        String id,
        long number,
        Breach breach,
        OrderTerms terms,
        ClockTargets targets,
        Instant openedAt,
        Optional<String> previous) {

    /**
     * The breach an order answers.
     *
     * @param incident the incident
     * @param standard the version of the standard
     * @param clause the clause that was breached
     * @param severity how grave the standard finds it
     * @param subject the point
     */
    record Breach(String incident, StandardRef standard, String clause, Severity severity, PointId subject) {}

    /**
     * The times an order was committed to.
     *
     * @param table the name of the table, for clocks that no service standard says anything of
     * @param times how soon
     * @param commitments the service standards that say so, by clock
     */
    record ClockTargets(String table, Target times, Map<Kind, ServiceCommitment> commitments) {
        ClockTargets {
            commitments = Map.copyOf(commitments);
        }
    }

    Ticket withCommitments(Map<Kind, ServiceCommitment> commitments) {
        ClockTargets whole = new ClockTargets(targets.table, targets.times, commitments);
        return new Ticket(id, number, breach, terms, whole, openedAt, previous);
    }
}
