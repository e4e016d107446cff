package dev.caretaker.ingest.influx;

import dev.caretaker.ingest.StoreException;
import java.io.IOException;
import java.util.List;
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

    /** Of a batch with a point that will never do, as 1.x and 2.x say it; early 2.x said it with a status of 500. */
    private static final List<String> FAULTY_POINTS =
            List.of("field type conflict", "points beyond retention policy", "outside retention policy");

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
        return status == 404 && saysMissingDatabase(body);
    }

    /** Whether a text of 1.x, 2.x or 3 says that there is no such database, or nothing mapped to it. */
    static boolean saysMissingDatabase(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return said.contains("database not found")
                || said.contains("no dbrp mapping found")
                || said.contains("default retention policy not set");
    }

    /** Whether the status says that there is no such thing. */
    boolean isNotFound() {
        return status == 404;
    }

    /** Whether only the content was at fault: the server let us in and knows the database. */
    boolean isAboutContent() {
        return code() == StoreException.Code.REFUSED;
    }

    /** What it means for whoever asked. */
    StoreException.Code code() {
        return switch (status) {
            case 401, 403 -> StoreException.Code.NOT_LET_IN;
            case 400, 413, 422 -> StoreException.Code.REFUSED;
            case 408, 429 -> StoreException.Code.NOT_NOW;
            default ->
                status < 500
                        ? StoreException.Code.NO_INFLUXDB
                        : hasFaultyPoints() ? StoreException.Code.REFUSED : StoreException.Code.NOT_NOW;
        };
    }

    private boolean hasFaultyPoints() {
        return body.contains("partial write") && FAULTY_POINTS.stream().anyMatch(body::contains);
    }
}
