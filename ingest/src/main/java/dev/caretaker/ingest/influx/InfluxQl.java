package dev.caretaker.ingest.influx;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.model.reading.Statistic;
import java.time.Instant;
import org.influxdb.dto.BoundParameterQuery.QueryBuilder;
import org.influxdb.dto.Query;

/** The questions in InfluxQL. What comes from outside is bound; names and widths, which cannot be, are quoted. */
final class InfluxQl {
    private static final String OF_THE_POINT = " WHERE \"point\" = $point AND time >= $from AND time < $to";

    private InfluxQl() {}

    /** What a row has beside its value, where it says something. */
    private static final String BESIDE = ", \"delay\", \"quality\", \"received\"";

    static Query windows(String database, String measurement, HistoryQuery query) {
        long width = query.every().orElseThrow().toMillis();
        String function = query.statistic().word() + "(\"value\")";
        return ofThePoint(
                database,
                query,
                "SELECT " + function + " FROM " + quoted(measurement) + OF_THE_POINT + " GROUP BY time(" + width
                        + "ms) fill(none) LIMIT " + query.limit());
    }

    static Query readings(String database, String measurement, HistoryQuery query) {
        return ofThePoint(
                database,
                query,
                "SELECT \"value\"" + BESIDE + " FROM " + quoted(measurement) + OF_THE_POINT + " LIMIT "
                        + query.limit());
    }

    static Query latest(String database) {
        return new Query(
                "SELECT " + Statistic.LAST.word() + "(\"value\") AS \"value\"" + BESIDE
                        + " FROM /.*/ GROUP BY \"point\"",
                database);
    }

    /** What anybody who may read can be answered at little cost. */
    static Query anything(String database) {
        return new Query("SHOW MEASUREMENTS LIMIT 1", database);
    }

    static Query createDatabase(String database) {
        return new Query("CREATE DATABASE " + quoted(database), "", true);
    }

    private static Query ofThePoint(String database, HistoryQuery query, String command) {
        return QueryBuilder.newQuery(command)
                .forDatabase(database)
                .bind("point", query.point().toString())
                .bind("from", nanos(query.from()))
                .bind("to", nanos(query.to()))
                .create();
    }

    static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Nanoseconds since the epoch, kept to what InfluxDB can hold. */
    private static long nanos(Instant time) {
        Instant earliest = Instant.parse("1677-09-22T00:00:00Z");
        Instant latest = Instant.parse("2262-04-11T00:00:00Z");
        Instant kept = time.isBefore(earliest) ? earliest : time.isAfter(latest) ? latest : time;
        return Math.addExact(Math.multiplyExact(kept.getEpochSecond(), 1_000_000_000L), kept.getNano());
    }
}
