package dev.caretaker.server.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The API as an outside program uses it. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    public Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public JsonNode get(String path) {
        try {
            return JSON.readTree(text("/api/v1" + path));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    /** What /health/ready says, whether all is well or not. */
    public JsonNode health() {
        try {
            return JSON.readTree(text("/health/ready", 200, 503));
        } catch (IOException e) {
            throw new AssertionError("/health/ready", e);
        }
    }

    /** The value of a metric, named as Prometheus has it. */
    public double metric(String name) {
        return text("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no metric " + name));
    }

    private String text(String path, Integer... expected) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (!List.of(expected.length == 0 ? new Integer[] {200} : expected).contains(answer.statusCode())) {
                throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
