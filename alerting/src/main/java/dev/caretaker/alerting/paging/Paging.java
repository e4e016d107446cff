package dev.caretaker.alerting.paging;

import dev.caretaker.alerting.incident.IncidentListener;
import dev.caretaker.alerting.paging.webhook.WebhookChannel;
import dev.caretaker.records.outbox.Outbox;
import java.net.http.HttpClient;

/** Paging of one process: tells receivers of incidents until they are told or known not to be. */
public final class Paging implements AutoCloseable {
    private final PagingParts parts;
    private final Outbox outbox = new Outbox("page");
    private final HttpClient client = WebhookChannel.client();
    private final PageWriter pageWriter;
    private final Receivers receivers;
    private final Dispatcher dispatcher;

    private Paging(PagingParts parts) {
        this.parts = parts;
        PagingTimeline notes = new PagingTimeline(parts.records());
        pageWriter = new PageWriter(parts, outbox, notes);
        receivers = new Receivers(
                parts.settings(),
                webhook -> new WebhookChannel(webhook, client, parts.records().clock()));
        dispatcher = new Dispatcher(parts, outbox, receivers, new Delivery(parts, outbox, notes, pageWriter));
    }

    /** Starts it: what waits from before is sent now. Give its {@link #listener()} to the fold of incidents. */
    public static Paging start(PagingParts parts) {
        Paging paging = new Paging(parts);
        Thread.ofVirtual()
                .name("paging-warm-up")
                .start(() -> WebhookChannel.warm(paging.client, parts.records().clock()));
        paging.dispatcher.start();
        return paging;
    }

    /** What puts messages into the outbox as incidents change. */
    public IncidentListener listener() {
        return pageWriter;
    }

    /** How it stands. Blocks for a query. */
    public PagingHealth health() {
        return new PagingHealth(dispatcher.running(), parts.records().read(outbox::waiting), receivers.health());
    }

    /** Stops it. Messages on their way get a few seconds; those whose end is not known are sent again later, marked. */
    @Override
    public void close() {
        dispatcher.close();
        client.shutdownNow();
    }
}
