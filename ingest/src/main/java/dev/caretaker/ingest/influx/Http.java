package dev.caretaker.ingest.influx;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Requests to InfluxDB, signed in; whatever is no success is an {@link ErrorResponse}. */
final class Http {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final MediaType JSON = Objects.requireNonNull(MediaType.parse("application/json"));
    private static final JsonAdapter<Map<String, Object>> OBJECT =
            new Moshi.Builder().build().adapter(Types.newParameterizedType(Map.class, String.class, Object.class));

    private final HttpUrl server;
    private final OkHttpClient client;

    Http(InfluxSettings settings) {
        server = HttpUrl.get(settings.url());
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER)
                .addInterceptor(ErrorResponse.catching());
        if (settings.signIn() instanceof InfluxSettings.SignIn.Token(String token)) {
            builder.addInterceptor(signing(token));
        }
        client = builder.build();
    }

    /** The same way for the client library. */
    OkHttpClient.Builder forLibrary() {
        return client.newBuilder();
    }

    /** What is under a path of the API; the parameters are name, value, name, value. */
    Map<String, Object> get(String path, String... parameters) throws IOException {
        HttpUrl.Builder url = at(path).newBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            url.addQueryParameter(parameters[i], parameters[i + 1]);
        }
        return answer(new Request.Builder().url(url.build()));
    }

    /** Makes something under a path of the API. */
    Map<String, Object> post(String path, Map<String, Object> what) throws IOException {
        return answer(new Request.Builder().url(at(path)).post(RequestBody.create(OBJECT.toJson(what), JSON)));
    }

    private HttpUrl at(String path) {
        return server.newBuilder().addPathSegments(path).build();
    }

    private Map<String, Object> answer(Request.Builder request) throws IOException {
        try (Response response = client.newCall(request.build()).execute()) {
            String body = response.body().string();
            Map<String, Object> answer = body.isBlank() ? Map.of() : OBJECT.fromJson(body);
            return answer == null ? Map.of() : answer;
        }
    }

    /** The objects of a list in an answer. */
    static List<Map<?, ?>> objects(Map<String, Object> answer, String name) {
        return answer.get(name) instanceof List<?> list
                ? list.stream()
                        .<Map<?, ?>>mapMulti((item, found) -> {
                            if (item instanceof Map<?, ?> object) {
                                found.accept(object);
                            }
                        })
                        .toList()
                : List.of();
    }

    private static Interceptor signing(String token) {
        return chain -> chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", "Token " + token)
                .build());
    }

    void close() {
        client.connectionPool().evictAll();
    }
}
