package dev.caretaker.ingest.influx;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.Sample;
import dev.caretaker.ingest.StoreException;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.SiteGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.influxdb.dto.Query;
import org.influxdb.dto.QueryResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The telemetry store in InfluxDB 1.x, 2.x or 3. It is opened whether or not the server answers; a missing database, or
 * the bucket and the mapping that 2.x takes for one, is made when it is first needed.
 */
public final class InfluxStore implements TelemetryStore {
    private static final Logger LOG = LoggerFactory.getLogger(InfluxStore.class);

    private final InfluxSettings settings;
    private final Connection connection;
    private final Function<PointId, String> measurements;
    private final AtomicReference<String> trouble = new AtomicReference<>("");

    private InfluxStore(InfluxSettings settings, Function<PointId, String> measurements) {
        this.settings = settings;
        this.connection = new Connection(settings);
        this.measurements = measurements;
    }

    /** Opens the store; readings of points that the site does not know go to the measurement {@code unknown}. */
    public static InfluxStore open(InfluxSettings settings, SiteGraph site) {
        return open(
                settings,
                point -> site.point(point).map(known -> known.quantity().id()).orElse("unknown"));
    }

    /** Opens the store with the measurement of every point. */
    public static InfluxStore open(InfluxSettings settings, Function<PointId, String> measurements) {
        return new InfluxStore(settings, measurements);
    }

    @Override
    public void append(List<Reading> batch) {
        if (batch.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder(batch.size() * 110);
        for (Reading reading : batch) {
            Line.append(lines, measurements.apply(reading.point()), reading);
        }
        connection.write(lines.toString());
    }

    @Override
    public List<Sample> history(HistoryQuery query) {
        if (isEmpty(query)) {
            return List.of();
        }
        String measurement = measurements.apply(query.point());
        Query statement = query.every().isPresent()
                ? InfluxQl.windows(settings.database(), measurement, query)
                : InfluxQl.readings(settings.database(), measurement, query);
        List<Sample> samples = new ArrayList<>();
        for (QueryResult.Series series : connection.query(statement)) {
            series.getValues().forEach(row -> samples.add(new Sample(time(row), number(row, 1))));
        }
        return samples;
    }

    @Override
    public List<Reading> readings(HistoryQuery query) {
        if (isEmpty(query)) {
            return List.of();
        }
        Query statement = InfluxQl.readings(settings.database(), measurements.apply(query.point()), query);
        List<Reading> readings = new ArrayList<>();
        for (QueryResult.Series series : connection.query(statement)) {
            series.getValues().forEach(row -> readings.add(reading(query.point(), row)));
        }
        return readings;
    }

    /** InfluxDB takes a limit of nought for no limit, and an end before the start for a mistake. */
    private static boolean isEmpty(HistoryQuery query) {
        return query.limit() <= 0 || !query.from().isBefore(query.to());
    }

    @Override
    public Map<PointId, Reading> latest() {
        Map<PointId, Reading> latest = new HashMap<>();
        for (QueryResult.Series series : connection.query(InfluxQl.latest(settings.database()))) {
            Optional<PointId> point = pointOf(series);
            for (List<Object> row : series.getValues()) {
                if (point.isPresent() && isReading(row)) {
                    latest.merge(point.get(), reading(point.get(), row), InfluxStore::later);
                }
            }
        }
        return latest;
    }

    private static Reading later(Reading one, Reading other) {
        return one.time().isAfter(other.time()) ? one : other;
    }

    /** The point of a series, or empty where somebody else keeps other things in the same database. */
    private static Optional<PointId> pointOf(QueryResult.Series series) {
        String tag = series.getTags() == null ? null : series.getTags().get(Line.POINT);
        try {
            return tag == null ? Optional.empty() : Optional.of(PointId.parse(tag));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isReading(List<Object> row) {
        return row.get(1) instanceof Double
                && isNullOr(Double.class, row.get(2))
                && isNullOr(String.class, row.get(3))
                && isNullOr(Double.class, row.get(4));
    }

    private static boolean isNullOr(Class<?> type, @Nullable Object cell) {
        return cell == null || type.isInstance(cell);
    }

    private static Reading reading(PointId point, List<Object> row) {
        Quality quality = row.get(3) instanceof String word ? Quality.valueOf(word) : Quality.GOOD;
        return new Reading(point, time(row), number(row, 1), received(row), quality);
    }

    private static Instant received(List<Object> row) {
        if (row.get(4) != null) {
            return Instant.ofEpochMilli((long) number(row, 4));
        }
        return row.get(2) == null ? time(row) : time(row).plusMillis((long) number(row, 2));
    }

    private static Instant time(List<Object> row) {
        return Instant.ofEpochMilli((long) number(row, 0));
    }

    private static double number(List<Object> row, int column) {
        if (row.get(column) instanceof Double number) {
            return number;
        }
        throw new StoreException(StoreException.Code.STRANGE_ANSWER, row.toString());
    }

    /**
     * Makes sure that we may write and read and that the database is there, which is made where it is missing.
     *
     * @throws StoreException when it is not so; {@link StoreException#isAway()} tells a server that is merely away from one
     *     that lacks something
     */
    public void ready() {
        connection.ready();
    }

    /** Whether it is {@linkplain #ready() ready}. Why it is not is logged once, not at every probe. */
    @Override
    public boolean answers() {
        try {
            connection.ready();
        } catch (StoreException e) {
            String why = String.valueOf(e.getMessage());
            if (!trouble.getAndSet(why).equals(why)) {
                LOG.warn("The telemetry store can take no readings; they wait until it can: {}", why);
            }
            return false;
        }
        if (!trouble.getAndSet("").isEmpty()) {
            LOG.info("The telemetry store can take readings");
        }
        return true;
    }

    @Override
    public void close() {
        connection.close();
    }
}
