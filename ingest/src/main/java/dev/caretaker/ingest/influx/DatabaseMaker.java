package dev.caretaker.ingest.influx;

import dev.caretaker.ingest.StoreException;
import java.io.IOException;
import java.util.Map;
import org.influxdb.InfluxDB;
import org.influxdb.InfluxDBException;
import org.influxdb.dto.QueryResult;

/** Makes the database where it is missing, in the way of each generation of InfluxDB. */
final class DatabaseMaker {
    /** What 2.x answers to what makes a database on 1.x. */
    private static final String SECOND_GENERATION = "not implemented";

    private final InfluxDB client;
    private final Http http;
    private final InfluxSettings settings;

    DatabaseMaker(InfluxDB client, Http http, InfluxSettings settings) {
        this.client = client;
        this.http = http;
        this.settings = settings;
    }

    /** Makes it; what cannot be reached is an exception of the library, what is refused one of ours. */
    void make() throws IOException {
        if (client.version().startsWith("3")) {
            makeInThird();
            return;
        }
        try {
            QueryResult result = client.query(InfluxQl.createDatabase(settings.database()));
            String error = Connection.error(result);
            if (error != null && error.contains(SECOND_GENERATION)) {
                makeInSecond();
            } else if (error != null) {
                throw new StoreException(StoreException.Code.NO_DATABASE, settings.database(), error);
            }
        } catch (InfluxDBException e) {
            throw e.getCause() instanceof ErrorResponse refused ? refused(StoreException.Code.NO_DATABASE, refused) : e;
        }
    }

    private void makeInSecond() throws IOException {
        try {
            new Buckets(http, settings).map();
        } catch (ErrorResponse refused) {
            throw refused(StoreException.Code.NO_BUCKET, refused);
        }
    }

    private void makeInThird() throws IOException {
        try {
            var unused = http.post("api/v3/configure/database", Map.of("db", settings.database()));
        } catch (ErrorResponse refused) {
            throw refused(StoreException.Code.NO_DATABASE_IN_3, refused);
        }
    }

    /** A server in trouble may make it later; one that refuses has to be mended. */
    private StoreException refused(StoreException.Code code, ErrorResponse refused) {
        return refused.code() == StoreException.Code.NOT_NOW
                ? new StoreException(refused.code(), refused, settings.url(), String.valueOf(refused.getMessage()))
                : new StoreException(code, refused, settings.database(), String.valueOf(refused.getMessage()));
    }
}
