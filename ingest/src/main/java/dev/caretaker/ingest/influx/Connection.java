package dev.caretaker.ingest.influx;

import dev.caretaker.ingest.StoreException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.influxdb.InfluxDB;
import org.influxdb.InfluxDBException;
import org.influxdb.InfluxDBFactory;
import org.influxdb.InfluxDBIOException;
import org.influxdb.dto.Query;
import org.influxdb.dto.QueryResult;
import org.jspecify.annotations.Nullable;

/** The way to one InfluxDB; every failure leaves it as a {@link StoreException}. */
final class Connection implements AutoCloseable {
    /** A comment of the line protocol: taken like any write, and nothing is written. */
    private static final String NOTHING = "# is the database there";

    private final InfluxSettings settings;
    private final Http http;
    private final Lock connecting = new ReentrantLock();
    private final Lock making = new ReentrantLock();
    private @Nullable InfluxDB client;

    Connection(InfluxSettings settings) {
        this.settings = settings;
        this.http = new Http(settings);
    }

    /** Writes; the database is made where it is missing. */
    void write(String lines) {
        try {
            send(lines);
        } catch (InfluxDBException e) {
            if (!isMissingDatabase(e)) {
                throw failure(e);
            }
            makeDatabase();
            retry(lines);
        }
    }

    private void retry(String lines) {
        try {
            send(lines);
        } catch (InfluxDBException e) {
            if (isMissingDatabase(e)) {
                throw new StoreException(StoreException.Code.NOT_NOW, e, where(), detail(e));
            }
            throw failure(e);
        }
    }

    private void send(String lines) {
        client().write(settings.database(), "", InfluxDB.ConsistencyLevel.ONE, TimeUnit.MILLISECONDS, lines);
    }

    /** Makes sure that we may write and read, and that the database is there. Says why, where it is not so. */
    void ready() {
        try {
            write(NOTHING);
        } catch (StoreException e) {
            if (!isAboutContent(e)) {
                throw e;
            }
            // Some do not take a write of nothing, but they look at it only after the rights and the database.
        }
        var unused = query(InfluxQl.anything(settings.database()));
    }

    private static boolean isAboutContent(StoreException e) {
        return e.getCause() != null
                && e.getCause().getCause() instanceof ErrorResponse refused
                && refused.isAboutContent();
    }

    /** One at a time: two of 2.x would make two mappings. */
    private void makeDatabase() {
        making.lock();
        try {
            new DatabaseMaker(client(), http, settings).make();
        } catch (InfluxDBException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.AWAY, e, where(), String.valueOf(e.getMessage()));
        } finally {
            making.unlock();
        }
    }

    /** The series of an answer; none where the database was missing and has been made. */
    List<QueryResult.Series> query(Query statement) {
        try {
            return series(client().query(statement, TimeUnit.MILLISECONDS));
        } catch (InfluxDBException e) {
            if (isMissingDatabase(e)) {
                makeDatabase();
                return List.of();
            }
            throw failure(e);
        }
    }

    private List<QueryResult.Series> series(QueryResult result) {
        String error = error(result);
        if (error != null && ErrorResponse.saysMissingDatabase(error)) {
            makeDatabase();
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

    static @Nullable String error(QueryResult result) {
        if (result.getError() != null) {
            return result.getError();
        }
        return result.getResults().stream()
                .map(QueryResult.Result::getError)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMissingDatabase(InfluxDBException e) {
        return e.getCause() instanceof ErrorResponse refused && refused.isMissingDatabase();
    }

    private StoreException failure(InfluxDBException e) {
        StoreException.Code what =
                e.getCause() instanceof ErrorResponse refused ? refused.code() : StoreException.Code.AWAY;
        return new StoreException(what, e, where(), detail(e));
    }

    private String where() {
        return settings.url() + "/" + settings.database();
    }

    private static String detail(InfluxDBException e) {
        return String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
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
        return settings.signIn() instanceof InfluxSettings.SignIn.Password(String user, String password)
                ? InfluxDBFactory.connect(settings.url(), user, password, http.forLibrary())
                : InfluxDBFactory.connect(settings.url(), http.forLibrary());
    }

    @Override
    public void close() {
        connecting.lock();
        try {
            if (client != null) {
                client.close();
            }
            http.close();
        } finally {
            connecting.unlock();
        }
    }
}
