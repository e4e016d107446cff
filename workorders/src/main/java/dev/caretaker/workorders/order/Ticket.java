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
 * @param promise the times it was promised within
 * @param openedAt when it was opened
 * @param previous the order of the same incident that was done with before, where there was one
 */
record Ticket(
        String id,
        long number,
        Breach breach,
        OrderTerms terms,
        ClockTargets promise,
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
     * The times an order was promised within.
     *
     * @param table the name of the table, for clocks that no service standard says anything of
     * @param times how soon
     * @param pledges the service standards that say so, by clock
     */
    record ClockTargets(String table, Target times, Map<Kind, ServiceCommitment> pledges) {
        ClockTargets {
            pledges = Map.copyOf(pledges);
        }
    }

    Ticket pledged(Map<Kind, ServiceCommitment> pledges) {
        ClockTargets whole = new ClockTargets(promise.table, promise.times, pledges);
        return new Ticket(id, number, breach, terms, whole, openedAt, previous);
    }
}
