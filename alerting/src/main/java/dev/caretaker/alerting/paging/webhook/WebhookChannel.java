package dev.caretaker.alerting.paging.webhook;

import dev.caretaker.alerting.paging.channel.Channel;
import dev.caretaker.alerting.paging.channel.Message;
import dev.caretaker.alerting.paging.channel.Receipt;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Delivers to one webhook. Only 2xx counts as taken; redirects are not followed. */
public final class WebhookChannel implements Channel {
    /** How long an answer may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST_BYTES = 20_000;

    private final Webhook webhook;
    private final HttpClient client;
    private final InstantSource clock;
    private final Duration patience;

    /** A channel over a client made by {@link #client()}. */
    public WebhookChannel(Webhook webhook, HttpClient client, InstantSource clock) {
        this(webhook, client, clock, PATIENCE);
    }

    WebhookChannel(Webhook webhook, HttpClient client, InstantSource clock, Duration patience) {
        this.webhook = webhook;
        this.client = client;
        this.clock = clock;
        this.patience = patience;
    }

    /** A client fit for webhooks, to be shared by the channels of a process. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .executor(task -> Thread.ofVirtual().name("webhook").start(task))
                .build();
    }

    @Override
    public Receipt deliver(Message message) {
        if (message.body().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return new Receipt.PermanentFailure("too-large", false);
        }
        try {
            if (!webhook.allowPrivate() && leadsInside()) {
                return new Receipt.PermanentFailure("address-private", false);
            }
        } catch (UnknownHostException e) {
            return new Receipt.TemporaryFailure("host-unknown", Optional.empty());
        }
        return send(request(message));
    }

    /** Java keeps what a name resolved to for 30 s, so what is checked here is what is connected to next. */
    private boolean leadsInside() throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(webhook.url().getHost())) {
            if (PrivateAddresses.holds(address)) {
                return true;
            }
        }
        return false;
    }

    private HttpRequest request(Message message) {
        long timestamp = clock.instant().getEpochSecond();
        String signatures = webhook.secrets().stream()
                .map(secret -> secret.sign(message.id(), timestamp, message.body()))
                .collect(Collectors.joining(" "));
        return HttpRequest.newBuilder(webhook.url())
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Caretaker")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", signatures)
                .POST(HttpRequest.BodyPublishers.ofString(message.body(), StandardCharsets.UTF_8))
                .build();
    }

    private Receipt send(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return Responses.receipt(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), clock);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Receipt.TemporaryFailure("timeout", Optional.empty());
        } catch (ExecutionException e) {
            return new Receipt.TemporaryFailure(Responses.reason(e.getCause()), Optional.empty());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Receipt.TemporaryFailure("interrupted", Optional.empty());
        }
    }

    /** Sends to nobody, over loopback, what a first message would have to load and compile. */
    public static void warm(HttpClient client, InstantSource clock) {
        WarmUp.run(client, clock, "{\"type\":\"warm-up\"}");
    }
}
