package dev.caretaker.server.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.caretaker.alerting.paging.webhook.Webhook;
import dev.caretaker.alerting.paging.webhook.WebhookSecret;
import dev.caretaker.model.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whom the demo pages: a receiver on this machine that writes each page as a line of {@code pages.jsonl}. */
final class DemoPager implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServer server;
    private final Path file;
    private final String path = "/" + random();

    private DemoPager(HttpServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    static DemoPager start(Path file) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            DemoPager pager = new DemoPager(server, file);
            server.createContext(pager.path, pager::take);
            server.start();
            return pager;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This receiver for every policy that some standard pages by. */
    Map<String, List<Webhook>> policies(Library library) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        Webhook webhook = new Webhook(url, List.of(WebhookSecret.parse("whsec_" + random())), true);
        return library.standards().stream()
                .flatMap(standard -> standard.respond().page().stream())
                .distinct()
                .collect(Collectors.toMap(policy -> policy, policy -> List.of(webhook)));
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String line = new String(body, StandardCharsets.UTF_8).replace('\n', ' ') + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes).replace('/', 'A').replace('+', 'B');
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
