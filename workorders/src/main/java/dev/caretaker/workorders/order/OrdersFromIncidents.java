package dev.caretaker.workorders.order;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentListener;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.alerting.incident.Timeline;
import dev.caretaker.alerting.incident.TimelineEntry;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.response.Response.OrderTerms;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens, reopens and flags orders as incidents change. It never ends one: whether a recovered incident needs nobody any
 * more is for a person to say.
 */
final class OrdersFromIncidents implements IncidentListener {
    private static final Logger LOG = LoggerFactory.getLogger(OrdersFromIncidents.class);
    private static final Actor INCIDENTS = Actor.system("incidents");

    private final OrderWriter writer;
    private final Standards library;
    private final OrderRules rules;

    OrdersFromIncidents(OrderWriter writer, Standards library, OrderRules rules) {
        this.writer = writer;
        this.library = library;
        this.rules = rules;
    }

    @Override
    public void changed(Handle transaction, Incident incident, IncidentState before) {
        switch (incident.state()) {
            case OPEN, ACKNOWLEDGED -> {
                if (before == IncidentState.RECOVERED) {
                    cameBack(transaction, incident);
                } else if (incident.state() == IncidentState.OPEN) {
                    opened(transaction, incident);
                }
            }
            case RECOVERED, RESOLVED -> {
                if (before != incident.state()) {
                    over(transaction, incident);
                }
            }
        }
    }

    private void opened(Handle transaction, Incident incident) {
        if (OrderTable.lockOfIncident(transaction, incident.id()).isEmpty()) {
            issue(transaction, incident, Optional.empty());
        }
    }

    /** The breach is back: the open order goes on, one closed of late is reopened, and else there is a new one. */
    private void cameBack(Handle transaction, Incident incident) {
        List<Order> orders = OrderTable.lockOfIncident(transaction, incident.id());
        Optional<Order> last = orders.stream().findFirst();
        Optional<Order> open = orders.stream().filter(Order::open).findFirst();
        Instant now = writer.now();
        if (open.isPresent()) {
            write(transaction, open.get().selfCleared(false), entry(now, "breached-again", incident));
        } else if (last.isPresent() && last.get().closedSince(now.minus(rules.observation()))) {
            write(transaction, last.get().reopened(now), entry(now, "reopened", incident));
        } else {
            issue(transaction, incident, last);
        }
    }

    private void over(Handle transaction, Incident incident) {
        Instant now = writer.now();
        for (Order order : OrderTable.lockOfIncident(transaction, incident.id())) {
            if (!order.open()) {
                continue;
            }
            if (incident.state() == IncidentState.RESOLVED) {
                write(transaction, order, entry(now, "incident-resolved", incident));
            } else if (order.untouched()) {
                write(transaction, order.selfCleared(true), entry(now, "self-cleared", incident));
            } else {
                write(transaction, order, entry(now, "recovered", incident));
            }
        }
    }

    private void issue(Handle transaction, Incident incident, Optional<Order> previous) {
        Optional<Standard> standard = library.find(incident.standard());
        if (standard.isEmpty()) {
            LOG.warn("Incident {} opens no work order: there is no standard {}", incident.id(), incident.standard());
            return;
        }
        Optional<OrderTerms> terms = standard.get().respond().order();
        if (terms.isPresent()) {
            Ticket.Breach breach = new Ticket.Breach(
                    incident.id(),
                    incident.standard(),
                    standard.get().citation().clause(),
                    standard.get().severity(),
                    incident.subject());
            issue(transaction, ticket(transaction, breach, terms.get(), previous));
        }
    }

    private Ticket ticket(Handle transaction, Ticket.Breach breach, OrderTerms terms, Optional<Order> previous) {
        Instant now = writer.now();
        return new Ticket(
                UUID.randomUUID().toString(),
                OrderTable.nextNumber(transaction),
                breach,
                terms,
                rules.promises().of(terms, breach.subject(), now),
                now,
                previous.map(order -> order.ticket().id()));
    }

    private void issue(Handle transaction, Ticket ticket) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("incident", ticket.breach().incident());
        facts.put("standard", ticket.breach().standard().toString());
        facts.put("clause", ticket.breach().clause());
        facts.put("subject", ticket.breach().subject().toString());
        facts.put("priority", ticket.terms().priority().word());
        facts.put("targets", ticket.targets().table());
        facts.put("respond-within", ticket.targets().times().respond().toString());
        facts.put("resolve-within", ticket.targets().times().resolve().toString());
        ticket.targets().commitments().forEach((kind, commitment) -> {
            facts.put(kind.word() + "-standard", commitment.standard().toString());
            facts.put(kind.word() + "-clause", commitment.clause());
        });
        ticket.previous().ifPresent(id -> facts.put("previous", id));
        writer.open(
                transaction, Order.opened(ticket), new WorkOrderEntry(ticket.openedAt(), "opened", INCIDENTS, facts));
        tell(transaction, ticket);
    }

    /** The incident's own timeline names the order it opened. */
    private static void tell(Handle transaction, Ticket ticket) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("order", String.valueOf(ticket.number()));
        facts.put("order-id", ticket.id());
        facts.put("priority", ticket.terms().priority().word());
        facts.put("trade", ticket.terms().trade());
        Incident told = Timeline.add(
                transaction,
                ticket.breach().incident(),
                new TimelineEntry(ticket.openedAt(), ticket.openedAt(), "order-opened", INCIDENTS, facts));
        LOG.debug("Incident {} opened order {}", told.id(), ticket.number());
    }

    private void write(Handle transaction, Order changed, WorkOrderEntry entry) {
        Order written = writer.next(transaction, changed, entry);
        LOG.debug("Order {} is at version {}: {}", written.ticket().number(), written.version(), entry.what());
    }

    private static WorkOrderEntry entry(Instant now, String what, Incident incident) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("incident", incident.id());
        facts.put("recurrence", String.valueOf(incident.recurrence()));
        incident.recoveredAt().ifPresent(at -> facts.put("recovered", at.toString()));
        return new WorkOrderEntry(now, what, INCIDENTS, facts);
    }
}
