package dev.caretaker.alerting.paging.webhook;

import com.sun.net.httpserver.HttpServer;
import dev.caretaker.alerting.paging.channel.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first webhook of a process takes some fifty milliseconds longer than the next: this one goes to ourselves. */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int TIMES = 20;

    private WarmUp() {}

    static void run(HttpClient client, InstantSource clock, String body) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(204, -1);
                }
            });
            server.start();
            try {
                deliver(server.getAddress(), client, clock, body);
            } finally {
                server.stop(0);
            }
        } catch (IOException e) {
            LOG.debug("The webhook client was not warmed up", e);
        }
    }

    private static void deliver(InetSocketAddress address, HttpClient client, InstantSource clock, String body) {
        // Signs nothing but the warm-up itself.
        WebhookSecret secret =
                WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
        URI url = URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
        WebhookChannel channel = new WebhookChannel(new Webhook(url, List.of(secret), true), client, clock);
        for (int i = 0; i < TIMES; i++) {
            LOG.trace("Warm-up: {}", channel.deliver(new Message("warm-up-" + i, body)));
        }
    }
}
