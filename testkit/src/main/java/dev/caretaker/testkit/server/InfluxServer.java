package dev.caretaker.testkit.server;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.testkit.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real InfluxDB 1.x. */
public final class InfluxServer implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Engine engine;
    private final String authorization;

    private InfluxServer(Engine engine, String authorization) {
        this.engine = engine;
        this.authorization = authorization;
    }

    /** Starts a server that lets everybody in. */
    public static InfluxServer start() {
        return new InfluxServer(Engine.start(recipe(false)), "");
    }

    /** Starts a server that lets in one administrator only. */
    public static InfluxServer start(String user, String password) {
        String basic = user + ":" + password;
        InfluxServer server = new InfluxServer(
                Engine.start(recipe(true)),
                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        server.query("", "CREATE USER \"" + user + "\" WITH PASSWORD '" + password + "' WITH ALL PRIVILEGES");
        return server;
    }

    /** The address: {@code http://host:port}. */
    public String url() {
        return "http://" + host() + ":" + port();
    }

    /** The host it listens on. */
    public String host() {
        return engine.host();
    }

    /** The port it listens on, the same through all restarts. */
    public int port() {
        return engine.port();
    }

    /** Makes a database that no other test has and returns its name. */
    public String newDatabase() {
        Need.SERVER.claim();
        String name = "test" + DATABASES.incrementAndGet();
        createDatabase(name);
        return name;
    }

    /** Makes a database of a name. */
    public void createDatabase(String name) {
        query("", "CREATE DATABASE \"" + name + "\"");
    }

    /** Writes line protocol with times in milliseconds. */
    public void write(String database, String lines) {
        send("/write?precision=ms&db=" + encode(database), lines);
    }

    /** Asks in InfluxQL and returns the answer, JSON with times in milliseconds. An error in it is one here. */
    @CanIgnoreReturnValue
    public String query(String database, String influxQl) {
        String answer = send("/query?epoch=ms&db=" + encode(database), "q=" + encode(influxQl));
        if (answer.contains("\"error\":")) {
            throw new IllegalStateException(influxQl + " was answered by " + answer);
        }
        return answer;
    }

    /** Ends it in good order. */
    public void stop() {
        engine.stop();
    }

    /** Ends it with SIGKILL. */
    public void kill() {
        engine.kill();
    }

    /** Starts it again on the same port with the data it had. */
    public void startAgain() {
        engine.start();
    }

    @Override
    public void close() {
        engine.close();
    }

    @CanIgnoreReturnValue
    private String send(String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("InfluxDB: " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking InfluxDB", e);
        }
    }

    private static boolean ping(String host, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/ping"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Recipe recipe(boolean authentication) {
        return new Recipe(
                "influxdb",
                "influxd",
                Recipe.image("CARETAKER_INFLUXDB_IMAGE", "influxdb:1.8"),
                8086,
                room -> Map.of("influxdb.conf", config(room, authentication)),
                room -> List.of("-config", room.dir() + "/influxdb.conf"),
                InfluxServer::ping);
    }

    private static String config(Room room, boolean authentication) {
        return """
                reporting-disabled = true
                bind-address = "127.0.0.1:0"
                [meta]
                  dir = "%1$s/data/meta"
                [data]
                  dir = "%1$s/data/data"
                  wal-dir = "%1$s/data/wal"
                  query-log-enabled = false
                [monitor]
                  store-enabled = false
                [http]
                  bind-address = "%2$s:%3$d"
                  auth-enabled = %4$s
                  log-enabled = false
                [logging]
                  level = "warn"
                """.formatted(room.dir(), room.address(), room.port(), authentication);
    }
}
