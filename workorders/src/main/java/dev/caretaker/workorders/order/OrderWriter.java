package dev.caretaker.workorders.order;

import dev.caretaker.records.Change;
import dev.caretaker.records.Records;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * Writes orders: the row, the line in its timeline and the news, all in one transaction.
 *
 * @param records where to
 * @param clocks makes the clocks of an order
 */
record OrderWriter(Records records, OrderClocks clocks) {

    /** The time, as fine as it can be kept. */
    Instant now() {
        return records.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Writes a new order, unless its incident has an open one already. */
    void open(Handle transaction, Order order, WorkOrderEntry entry) {
        if (OrderTable.insert(transaction, order)) {
            tell(transaction, order, entry);
        }
    }

    /** Writes the next version of an order that the transaction has locked. */
    Order next(Handle transaction, Order changed, WorkOrderEntry entry) {
        Order next = changed.next(clocks, entry.at());
        if (!OrderTable.save(transaction, next)) {
            throw new IllegalStateException(
                    "Order " + next.ticket().id() + " was changed although the transaction had locked it");
        }
        tell(transaction, next, entry);
        return next;
    }

    private void tell(Handle transaction, Order order, WorkOrderEntry entry) {
        EventTable.add(transaction, order, entry);
        records.announce(transaction, new Change("work-order", order.ticket().id()));
    }

    /** An order as it is shown at an instant. */
    WorkOrder shown(Order order, Instant now) {
        Ticket ticket = order.ticket();
        return new WorkOrder(
                ticket.id(),
                order.version(),
                ticket.number(),
                ticket.breach().incident(),
                ticket.breach().standard(),
                ticket.breach().subject(),
                order.state(),
                ticket.terms().trade(),
                ticket.terms().priority(),
                ticket.terms().procedure(),
                ticket.openedAt(),
                clocks.deadline(order, Kind.RESPONSE, now),
                clocks.deadline(order, Kind.RESOLUTION, now),
                order.assignee(),
                order.selfCleared(),
                Moves.of(order.state()));
    }
}
