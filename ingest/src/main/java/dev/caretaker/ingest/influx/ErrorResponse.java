package dev.caretaker.ingest.influx;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * InfluxDB answered, and not with success. The client library keeps the text of such an answer and loses its status,
 * which is what tells a server in trouble from a request that will never do; so it is caught before the library.
 */
final class ErrorResponse extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_BODY = 2_000;

    private final int status;
    private final String body;

    private ErrorResponse(int status, String body) {
        super("HTTP " + status + " " + body);
        this.status = status;
        this.body = body;
    }

    /** Passes answers of success and throws the others. */
    static Interceptor catching() {
        return chain -> {
            Response response = chain.proceed(chain.request());
            if (response.isSuccessful()) {
                return response;
            }
            try (response) {
                String body = response.peekBody(LONGEST_BODY).string().strip();
                throw new ErrorResponse(response.code(), body);
            }
        };
    }

    boolean isMissingDatabase() {
        return status == 404 && body.toLowerCase(Locale.ROOT).contains("database not found");
    }

    /** Whether the same request can succeed later: the server is in trouble, or somebody can let us in. */
    boolean retryable() {
        return switch (status) {
            case 401, 403, 408, 429 -> true;
            default -> status >= 500;
        };
    }
}
