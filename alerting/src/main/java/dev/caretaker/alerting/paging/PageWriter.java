package dev.caretaker.alerting.paging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentListener;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.alerting.paging.webhook.Webhook;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.records.Change;
import dev.caretaker.records.outbox.Outbox;
import dev.caretaker.records.outbox.OutboxEntry;
import dev.caretaker.records.outbox.OutboxMessage;
import dev.caretaker.records.outbox.OutboxState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who is told what of an incident, and puts the messages into the outbox within the incident's transaction. */
final class PageWriter implements IncidentListener {
    private static final Logger LOG = LoggerFactory.getLogger(PageWriter.class);

    private final PagingParts parts;
    private final Outbox outbox;
    private final PagingTimeline notes;

    PageWriter(PagingParts parts, Outbox outbox, PagingTimeline notes) {
        this.parts = parts;
        this.outbox = outbox;
        this.notes = notes;
    }

    @Override
    public void changed(Handle transaction, Incident incident, IncidentState before) {
        if (before == incident.state()) {
            return;
        }
        cancelWhatNoLongerHolds(transaction, incident);
        if (incident.state() == IncidentState.OPEN) {
            page(transaction, incident);
        } else {
            followUp(transaction, incident);
        }
    }

    private void page(Handle transaction, Incident incident) {
        parts.library()
                .find(incident.standard())
                .map(Standard::respond)
                .flatMap(respond -> respond.page())
                .ifPresent(policy -> {
                    List<Webhook> receivers = parts.settings().policies().getOrDefault(policy, List.of());
                    if (receivers.isEmpty()) {
                        LOG.warn(
                                "Nobody is paged for incident {} of {} at {}: no receiver is configured for the policy '{}'",
                                incident.id(),
                                incident.standard(),
                                incident.subject(),
                                policy);
                        notes.add(
                                transaction,
                                incident.id(),
                                new PagingTimeline.PagingEntry("page-unrouted", Map.of("policy", policy)));
                    }
                    receivers.forEach(
                            receiver -> put(transaction, Page.of(incident, Page.Type.OPENED), receiver.name()));
                });
    }

    /** Tells those who were told of the breach what became of it. Idempotent: it may be asked at any time. */
    void followUp(Handle transaction, Incident incident) {
        switch (incident.state()) {
            case OPEN -> {}
            case ACKNOWLEDGED -> tellThoseTold(transaction, Page.of(incident, Page.Type.ACKNOWLEDGED));
            case RECOVERED, RESOLVED -> tellThoseTold(transaction, Page.of(incident, Page.Type.RECOVERED));
        }
    }

    private void tellThoseTold(Handle transaction, Page page) {
        for (String receiver : recipients(outbox.about(transaction, page.incident()))) {
            put(transaction, page, receiver);
        }
    }

    /** The receivers who last heard that the incident is open: a breach reached them, and no recovery since. */
    private static Set<String> recipients(List<OutboxEntry> messages) {
        Map<String, Integer> breach = new TreeMap<>();
        Map<String, Integer> recovery = new TreeMap<>();
        for (OutboxEntry entry : messages) {
            Page page = Page.read(entry.message());
            if (entry.state() == OutboxState.SENT && page.type() != Page.Type.ACKNOWLEDGED) {
                Map<String, Integer> heard = page.type() == Page.Type.OPENED ? breach : recovery;
                heard.merge(entry.message().destination(), page.recurrence(), Math::max);
            }
        }
        Set<String> recipients = new TreeSet<>(breach.keySet());
        recipients.removeIf(one -> recovery.getOrDefault(one, -1) >= breach.getOrDefault(one, -1));
        return recipients;
    }

    private void put(Handle transaction, Page page, String receiver) {
        Instant now = parts.records().clock().instant();
        OutboxMessage message = new OutboxMessage(
                page.key(receiver),
                receiver,
                page.incident(),
                page.payload(),
                now,
                now.plus(parts.settings().pace().deadline()));
        if (outbox.put(transaction, message, now)) {
            parts.records().announce(transaction, new Change("page", page.incident()));
        }
    }

    private void cancelWhatNoLongerHolds(Handle transaction, Incident incident) {
        for (OutboxEntry entry : outbox.about(transaction, incident.id())) {
            Page page = Page.read(entry.message());
            if (entry.state() == OutboxState.PENDING && !page.holds(incident)) {
                cancel(transaction, entry.message(), incident);
            }
        }
    }

    @CanIgnoreReturnValue
    private boolean cancel(Handle transaction, OutboxMessage message, Incident incident) {
        String reason = "incident-" + incident.state().word();
        boolean cancelled = outbox.cancel(
                transaction, message.id(), reason, parts.records().clock().instant());
        if (cancelled) {
            notes.add(transaction, incident.id(), cancelled(message, reason));
        }
        return cancelled;
    }

    static PagingTimeline.PagingEntry cancelled(OutboxMessage message, String reason) {
        return new PagingTimeline.PagingEntry(
                "page-cancelled",
                Map.of(
                        "receiver",
                        message.destination(),
                        "type",
                        Page.read(message).type().word(),
                        "message",
                        message.id(),
                        "reason",
                        reason));
    }
}
