package dev.caretaker.alerting.paging;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.Timeline;
import dev.caretaker.alerting.paging.channel.Message;
import dev.caretaker.alerting.paging.channel.Receipt;
import dev.caretaker.alerting.paging.webhook.Webhook;
import dev.caretaker.records.Records;
import dev.caretaker.records.outbox.Claimed;
import dev.caretaker.records.outbox.Outbox;
import dev.caretaker.records.outbox.OutboxState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one claimed message and writes down what became of it, in the outbox and in the incident's timeline. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Records records;
    private final PagingSettings.Pace pace;
    private final Outbox outbox;
    private final PagingTimeline notes;
    private final PageWriter pageWriter;
    private final PageBody body;

    Delivery(PagingParts parts, Outbox outbox, PagingTimeline notes, PageWriter pageWriter) {
        records = parts.records();
        pace = parts.settings().pace();
        this.outbox = outbox;
        this.notes = notes;
        this.pageWriter = pageWriter;
        body = new PageBody(parts);
    }

    void deliver(Claimed claimed, Receiver receiver) {
        Page page = Page.read(claimed.message());
        Optional<Incident> incident = records.read(handle -> Timeline.incident(handle, page.incident()));
        if (incident.isEmpty()) {
            LOG.error(
                    "The page to {} is not sent: there is no incident {} (message {})",
                    Webhook.host(claimed.message().destination()),
                    page.incident(),
                    claimed.message().id());
            records.inTransaction(handle -> end(handle, claimed, OutboxState.FAILED, "incident-unknown"));
        } else if (!page.holds(incident.get())) {
            cancel(claimed, incident.get());
        } else if (claimed.message().deadline().isBefore(now())) {
            records.inTransaction(handle -> stale(handle, claimed));
        } else {
            send(claimed, incident.get(), receiver);
        }
    }

    private void send(Claimed claimed, Incident incident, Receiver receiver) {
        Receipt receipt = receiver.breaker().gone()
                ? new Receipt.PermanentFailure("receiver-gone", true)
                : attempt(claimed, incident, receiver);
        switch (receipt) {
            case Receipt.Delivered delivered -> {
                receiver.breaker().succeeded();
                records.inTransaction(handle -> sent(handle, claimed, delivered));
            }
            case Receipt.TemporaryFailure failure -> {
                receiver.breaker().failed(failure.reason(), failure.retryAfter(), now());
                records.inTransaction(handle -> tryAgain(handle, claimed, failure));
            }
            case Receipt.PermanentFailure failure -> {
                if (failure.receiverGone()) {
                    receiver.breaker().closeForGood(failure.reason());
                }
                records.inTransaction(handle -> fail(handle, claimed, OutboxState.FAILED, failure.reason()));
            }
        }
    }

    private Receipt attempt(Claimed claimed, Incident incident, Receiver receiver) {
        try {
            return receiver.channel().deliver(new Message(claimed.message().id(), body.render(claimed, incident)));
        } catch (RuntimeException e) {
            // A bug of ours in one message must neither hold up the others nor be lost.
            LOG.error(
                    "The page about incident {} could not be sent to {}; trying again (message {})",
                    incident.id(),
                    Webhook.host(claimed.message().destination()),
                    claimed.message().id(),
                    e);
            return new Receipt.TemporaryFailure("internal-error", Optional.empty());
        }
    }

    /** What was sent is written down even where the lease was lost meanwhile: it did reach somebody. */
    private boolean sent(Handle transaction, Claimed claimed, Receipt.Delivered delivered) {
        Map<String, String> facts = facts(claimed);
        facts.putAll(delivered.facts());
        Incident incident =
                notes.add(transaction, claimed.message().subject(), new PagingTimeline.PagingEntry("page-sent", facts));
        boolean ended = outbox.end(transaction, claimed, Outbox.Ending.sent(delivered.facts()), now());
        // It may have been acknowledged or have recovered while the page was on its way.
        pageWriter.followUp(transaction, incident);
        return ended;
    }

    private boolean tryAgain(Handle transaction, Claimed claimed, Receipt.TemporaryFailure failure) {
        List<Duration> retries = pace.retries();
        if (claimed.attempt() > retries.size()) {
            return fail(transaction, claimed, OutboxState.FAILED, failure.reason());
        }
        Duration usual = retries.get(claimed.attempt() - 1);
        Duration wait =
                failure.retryAfter().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
        Instant next = now().plus(wait);
        if (next.isAfter(claimed.message().deadline())) {
            return fail(transaction, claimed, OutboxState.STALE, failure.reason());
        }
        Map<String, String> facts = facts(claimed);
        facts.put("reason", failure.reason());
        facts.put("next", next.toString());
        Incident incident = notes.add(
                transaction, claimed.message().subject(), new PagingTimeline.PagingEntry("page-failed", facts));
        if (Page.read(claimed.message()).holds(incident)) {
            return outbox.retry(transaction, claimed, next, failure.reason());
        }
        return cancel(transaction, claimed, incident);
    }

    private boolean fail(Handle transaction, Claimed claimed, OutboxState state, String reason) {
        LOG.error(
                "The page about incident {} ({}) to {} is given up: {} after {} attempts; check the receiver"
                        + " and inform the people on call",
                claimed.message().subject(),
                Page.read(claimed.message()).type().word(),
                Webhook.host(claimed.message().destination()),
                reason,
                claimed.attempt());
        Map<String, String> facts = facts(claimed);
        facts.put("reason", reason);
        notes.add(transaction, claimed.message().subject(), new PagingTimeline.PagingEntry("page-given-up", facts));
        return end(transaction, claimed, state, reason);
    }

    private boolean stale(Handle transaction, Claimed claimed) {
        notes.add(
                transaction, claimed.message().subject(), new PagingTimeline.PagingEntry("page-stale", facts(claimed)));
        return end(transaction, claimed, OutboxState.STALE, "deadline");
    }

    private void cancel(Claimed claimed, Incident incident) {
        records.inTransaction(handle -> cancel(handle, claimed, incident));
    }

    private boolean cancel(Handle transaction, Claimed claimed, Incident incident) {
        String reason = "incident-" + incident.state().word();
        notes.add(transaction, incident.id(), PageWriter.cancelled(claimed.message(), reason));
        return end(transaction, claimed, OutboxState.CANCELLED, reason);
    }

    private boolean end(Handle transaction, Claimed claimed, OutboxState state, String reason) {
        return outbox.end(transaction, claimed, Outbox.Ending.of(state, reason), now());
    }

    private static Map<String, String> facts(Claimed claimed) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("receiver", claimed.message().destination());
        facts.put("type", Page.read(claimed.message()).type().word());
        facts.put("message", claimed.message().id());
        facts.put("attempt", String.valueOf(claimed.attempt()));
        if (claimed.maybeRepeat()) {
            facts.put("maybe-repeat", "true");
        }
        return facts;
    }

    private Instant now() {
        return records.clock().instant();
    }
}
