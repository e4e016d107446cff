package dev.caretaker.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.model.text.Language;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.running.DataDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Talks to the running Caretaker of a data directory through its API. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI base;
    private final String token;
    private final Language language;

    private ApiClient(URI base, String token, Language language) {
        this.base = base;
        this.token = token;
        this.language = language;
    }

    static ApiClient of(DataDirectory data, Language language) {
        String token = data.token().orElseThrow(() -> new UserException("token-missing"));
        URI base = data.address().orElseThrow(() -> new UserException("not-running", data.path()));
        return new ApiClient(base, token, language);
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    JsonNode post(String path, Map<String, String> body) {
        return post(path, JSON.valueToTree(body).toString());
    }

    JsonNode post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    JsonNode delete(String path) {
        return send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language.locale().toLanguageTag());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new UserException("refused", message(body));
            }
            return body;
        } catch (IOException e) {
            throw new UserException("not-running", base);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserException("not-running", base);
        }
    }

    /** The sentence of a problem, and one for each thing wrong with what was sent. */
    private static String message(JsonNode problem) {
        StringBuilder message = new StringBuilder(
                problem.path("detail").asText(problem.path("title").asText()));
        for (JsonNode error : problem.path("errors")) {
            String line = error.has("line") ? error.path("line").asText() + ": " : "";
            message.append(System.lineSeparator())
                    .append("  ")
                    .append(line)
                    .append(error.path("detail").asText());
        }
        return message.toString();
    }
}
