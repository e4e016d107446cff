package dev.caretaker.testkit.webhook;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A real HTTP server on loopback. Answers are given in the order they were told, then {@code 204} for ever; requests are
 * taken off by {@link #expect()} in the order they came, and {@link #nothingElse()} says that none is left.
 */
public final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<CannedResponse> answers = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Received> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private WebhookReceiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " cannot be listened on", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** Starts one on a free port. */
    public static WebhookReceiver start() {
        return new WebhookReceiver(0);
    }

    /** Starts one on the port of one that was closed: a receiver that comes back. */
    public static WebhookReceiver startOn(int port) {
        return new WebhookReceiver(port);
    }

    /** The address of a path that begins with a slash. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Has the next request without an answer answered so. */
    @CanIgnoreReturnValue
    public WebhookReceiver answer(CannedResponse answer) {
        answers.add(answer);
        return this;
    }

    /** The next request, waited for up to ten seconds; an error where none comes. */
    @CanIgnoreReturnValue
    public Received expect() {
        return expectWithin(Duration.ofSeconds(10));
    }

    /** The next request, waited for so long; an error where none comes. */
    @CanIgnoreReturnValue
    public Received expectWithin(Duration patience) {
        try {
            Received next = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("No request came within " + patience);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for a request", e);
        }
    }

    /** Fails if a request came that nobody expected. */
    public void nothingElse() {
        List<Received> rest = new ArrayList<>(waiting);
        if (!rest.isEmpty()) {
            throw new AssertionError("Not expected: " + rest);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        CannedResponse told = answers.poll();
        waiting.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        try (exchange) {
            give(told == null ? CannedResponse.status(204) : told, exchange);
        }
    }

    private void give(CannedResponse answer, HttpExchange exchange) throws IOException {
        try {
            if (closed.await(answer.delay().toMillis(), TimeUnit.MILLISECONDS) || answer.status() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
