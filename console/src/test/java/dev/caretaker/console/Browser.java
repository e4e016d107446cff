package dev.caretaker.console;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Somebody who asks over HTTP: with a cookie once signed in, with whatever headers they are given. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final int port;
    private final Map<String, String> headers;

    Browser(int port) {
        this(port, Map.of());
    }

    private Browser(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    Browser with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Browser(port, more);
    }

    /** Signs in and carries the cookie from then on. */
    Browser signedIn(String user, String password) {
        Reply reply = post("/api/v1/session", new JsonObject().put("user", user).put("password", password));
        if (reply.status() != 200) {
            throw new AssertionError("Not signed in: " + reply);
        }
        return with("Cookie", reply.cookie()).with("X-Caretaker", "1");
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    Reply post(String path, JsonObject body) {
        return send("POST", path, body.encode());
    }

    Reply post(String path) {
        return send("POST", path, "");
    }

    Reply delete(String path) {
        return send("DELETE", path, "");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** An answer that does not end. */
    InputStream stream(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Reply send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Reply(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        JsonObject json() {
            return new JsonObject(http.body());
        }

        String text() {
            return http.body();
        }

        String code() {
            return json().getString("code");
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The cookie that was set, as it is sent back. */
        String cookie() {
            String set = header("Set-Cookie");
            return set.substring(0, Math.max(0, set.indexOf(';')));
        }

        @Override
        public String toString() {
            return status() + " " + http.body();
        }
    }
}
