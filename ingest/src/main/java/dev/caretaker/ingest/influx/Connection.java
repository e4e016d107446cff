package dev.caretaker.ingest.influx;

import dev.caretaker.ingest.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.influxdb.InfluxDB;
import org.influxdb.InfluxDBException;
import org.influxdb.InfluxDBFactory;
import org.influxdb.InfluxDBIOException;
import org.influxdb.dto.Query;
import org.influxdb.dto.QueryResult;
import org.jspecify.annotations.Nullable;

/** The way to one InfluxDB; every failure leaves it as a {@link StoreException}. */
final class Connection implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final InfluxSettings settings;
    private final Lock connecting = new ReentrantLock();
    private @Nullable InfluxDB client;

    Connection(InfluxSettings settings) {
        this.settings = settings;
    }

    void write(String lines) {
        try {
            send(lines);
        } catch (InfluxDBException e) {
            if (!(e.getCause() instanceof ErrorResponse refused) || !refused.isMissingDatabase()) {
                throw failure(e);
            }
            createDatabase();
            retry(lines);
        }
    }

    private void retry(String lines) {
        try {
            send(lines);
        } catch (InfluxDBException e) {
            throw failure(e);
        }
    }

    private void send(String lines) {
        client().write(settings.database(), "", InfluxDB.ConsistencyLevel.ONE, TimeUnit.MILLISECONDS, lines);
    }

    private void createDatabase() {
        try {
            QueryResult result = client().query(InfluxQl.createDatabase(settings.database()));
            if (result.hasError()) {
                throw missingDatabase(null, result.getError());
            }
        } catch (InfluxDBException e) {
            if (e.getCause() instanceof ErrorResponse refused) {
                throw missingDatabase(e, refused.getMessage());
            }
            throw failure(e);
        }
    }

    private StoreException missingDatabase(@Nullable Throwable cause, @Nullable String answer) {
        return new StoreException(StoreException.Code.NO_DATABASE, cause, settings.database(), String.valueOf(answer));
    }

    /** The series of an answer; none where the database is not there yet. */
    List<QueryResult.Series> query(Query statement) {
        try {
            return series(client().query(statement, TimeUnit.MILLISECONDS));
        } catch (InfluxDBException e) {
            if (e.getCause() instanceof ErrorResponse refused && refused.isMissingDatabase()) {
                return List.of();
            }
            throw failure(e);
        }
    }

    private static List<QueryResult.Series> series(QueryResult result) {
        String error = error(result);
        if (error != null && error.toLowerCase(Locale.ROOT).contains("database not found")) {
            return List.of();
        }
        if (error != null) {
            throw new StoreException(StoreException.Code.NO_ANSWER, error);
        }
        return result.getResults().stream()
                .map(QueryResult.Result::getSeries)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    private static @Nullable String error(QueryResult result) {
        if (result.getError() != null) {
            return result.getError();
        }
        return result.getResults().stream()
                .map(QueryResult.Result::getError)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean answers() {
        try {
            return client().ping() != null;
        } catch (InfluxDBException | StoreException e) {
            return false;
        }
    }

    private StoreException failure(InfluxDBException e) {
        String where = settings.url() + "/" + settings.database();
        String detail = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        if (e.getCause() instanceof ErrorResponse refused) {
            StoreException.Code what = refused.retryable() ? StoreException.Code.NOT_NOW : StoreException.Code.REFUSED;
            return new StoreException(what, e, where, detail);
        }
        return new StoreException(StoreException.Code.AWAY, e, where, detail);
    }

    /** Connects when first asked: the library looks the host up at once and would not start without its answer. */
    private InfluxDB client() {
        connecting.lock();
        try {
            if (client == null) {
                client = connect();
            }
            return client;
        } catch (InfluxDBIOException e) {
            throw failure(e);
        } finally {
            connecting.unlock();
        }
    }

    private InfluxDB connect() {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER)
                .addInterceptor(ErrorResponse.catching());
        return settings.user().isEmpty() && settings.password().isEmpty()
                ? InfluxDBFactory.connect(settings.url(), http)
                : InfluxDBFactory.connect(settings.url(), settings.user(), settings.password(), http);
    }

    @Override
    public void close() {
        connecting.lock();
        try {
            if (client != null) {
                client.close();
            }
        } finally {
            connecting.unlock();
        }
    }
}
