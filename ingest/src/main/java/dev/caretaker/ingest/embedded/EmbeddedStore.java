package dev.caretaker.ingest.embedded;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.Sample;
import dev.caretaker.ingest.StoreException;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.ingest.embedded.DayReader.Stretch;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.reading.Statistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The telemetry store in files of a directory. One batch is written at a time and questions are answered beside it.
 * What was appended survives the death of the process.
 */
public final class EmbeddedStore implements TelemetryStore {
    private static final long DAY = 86_400_000L;
    /** Times outside of these are no times of a building; each would make a file of its own. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Path dir;
    private final Catalogue catalogue;
    private final DayFiles files;
    private final Map<PointId, Reading> latest = new ConcurrentHashMap<>();
    private final Lock writing = new ReentrantLock();
    /** Held for reading by those who use the files and for writing by those who take them away. */
    private final ReentrantReadWriteLock registry = new ReentrantReadWriteLock();

    private volatile boolean closed;

    private EmbeddedStore(Path dir, Catalogue catalogue, DayFiles files) {
        this.dir = dir;
        this.catalogue = catalogue;
        this.files = files;
    }

    /**
     * Opens the store of a directory, which is made if it is not there.
     *
     * @throws StoreException when the directory cannot be used, with what to check
     */
    public static EmbeddedStore open(Path dir) {
        return open(dir, List::of);
    }

    /** As {@link #open(Path)}, with more pragmas for the connections that write. */
    static EmbeddedStore open(Path dir, Supplier<List<String>> pragmas) {
        try {
            Files.createDirectories(dir);
            DayFiles files = new DayFiles(dir, pragmas);
            EmbeddedStore store = new EmbeddedStore(dir, Catalogue.open(dir.resolve("catalogue.db")), files);
            store.load();
            return store;
        } catch (SQLException e) {
            throw Sqlite.failure(dir, e);
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.DIRECTORY, e, dir.toString());
        }
    }

    private void load() throws SQLException {
        if (catalogue.isEmpty() && !files.days().isEmpty()) {
            catalogue.close();
            throw new StoreException(StoreException.Code.NO_CATALOGUE, dir.toString());
        }
        for (PointId point : catalogue.points()) {
            findLatest(point).ifPresent(reading -> latest.put(point, reading));
        }
    }

    private Optional<Reading> findLatest(PointId point) throws SQLException {
        Catalogue.Series series = catalogue.series(point).orElseThrow();
        for (long day : files.days().headSet(series.newestDay(), true).descendingSet()) {
            Optional<Row> row = files.read(day, reader -> reader.latest(series.number()));
            if (row.isPresent()) {
                return Optional.of(row.get().reading(point));
            }
        }
        return Optional.empty();
    }

    @Override
    public void append(List<Reading> batch) {
        batch.forEach(EmbeddedStore::checkTime);
        writing.lock();
        try {
            checkOpen();
            Map<Long, List<Reading>> days = new TreeMap<>();
            for (Reading reading : batch) {
                days.computeIfAbsent(day(reading.time()), day -> new ArrayList<>())
                        .add(reading);
            }
            catalogue.enter(newestDays(days));
            for (Map.Entry<Long, List<Reading>> day : days.entrySet()) {
                files.write(day.getKey(), rows(day.getValue()));
                day.getValue().forEach(this::remember);
            }
        } catch (SQLException e) {
            throw Sqlite.failure(dir, e);
        } finally {
            writing.unlock();
        }
    }

    private static Map<PointId, Long> newestDays(Map<Long, List<Reading>> days) {
        Map<PointId, Long> newest = new HashMap<>();
        days.forEach((day, readings) -> readings.forEach(reading -> newest.put(reading.point(), day)));
        return newest;
    }

    private List<Row> rows(List<Reading> readings) {
        List<Row> rows = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            int series = catalogue.series(reading.point()).orElseThrow().number();
            rows.add(Row.of(series, reading));
        }
        return rows;
    }

    private void remember(Reading reading) {
        latest.merge(reading.point(), reading, (old, one) -> one.time().isBefore(old.time()) ? old : one);
    }

    private static void checkTime(Reading reading) {
        if (reading.time().isBefore(EARLIEST) || !reading.time().isBefore(LATEST)) {
            throw new StoreException(
                    StoreException.Code.IMPOSSIBLE_TIME,
                    reading.point().toString(),
                    reading.time().toString());
        }
    }

    @Override
    public List<Sample> history(HistoryQuery query) {
        if (query.every().isEmpty()) {
            return readings(query).stream()
                    .map(reading -> new Sample(reading.time(), reading.value()))
                    .toList();
        }
        long width = query.every().get().toMillis();
        boolean last = query.statistic() == Statistic.LAST;
        NavigableMap<Long, WindowPart> windows = new TreeMap<>();
        overDays(query, (reader, stretch) -> {
            // One more than asked for: the window after the last one tells that the last one is complete.
            Stretch more = new Stretch(stretch.series(), stretch.from(), stretch.to(), query.limit() + 1L);
            List<WindowPart> parts = last ? reader.lastOfWindows(more, width) : reader.windows(more, width);
            parts.forEach(part -> windows.merge(part.start(), part, WindowPart::and));
            return windows.size() <= query.limit();
        });
        return windows.values().stream()
                .limit(query.limit())
                .map(window -> window.sample(query.statistic()))
                .toList();
    }

    @Override
    public List<Reading> readings(HistoryQuery query) {
        List<Reading> readings = new ArrayList<>();
        overDays(query, (reader, stretch) -> {
            long left = (long) query.limit() - readings.size();
            Stretch rest = new Stretch(stretch.series(), stretch.from(), stretch.to(), left);
            reader.rows(rest).forEach(row -> readings.add(row.reading(query.point())));
            return readings.size() < query.limit();
        });
        return readings;
    }

    /** Asks a day and says whether to go on with the next. */
    @FunctionalInterface
    private interface StretchQuery {
        boolean read(DayReader reader, Stretch stretch) throws SQLException;
    }

    private void overDays(HistoryQuery query, StretchQuery dayQuery) {
        Optional<Catalogue.Series> series = catalogue.series(query.point());
        if (series.isEmpty() || !query.from().isBefore(query.to()) || query.limit() <= 0) {
            return;
        }
        Stretch stretch = new Stretch(
                series.get().number(), ceilingMillis(query.from()), ceilingMillis(query.to()), query.limit());
        registry.readLock().lock();
        try {
            checkOpen();
            boolean more = true;
            for (long day : files.days().subSet(stretch.from() / DAY, true, stretch.to() / DAY, true)) {
                more = more && files.read(day, reader -> dayQuery.read(reader, stretch));
            }
        } catch (SQLException e) {
            throw Sqlite.failure(dir, e);
        } finally {
            registry.readLock().unlock();
        }
    }

    /** The first millisecond that is not before an instant, kept to the times that can be stored. */
    private static long ceilingMillis(Instant time) {
        if (time.isBefore(EARLIEST)) {
            return 0;
        }
        Instant kept = time.isAfter(LATEST) ? LATEST : time;
        return kept.plusNanos(999_999).toEpochMilli();
    }

    @Override
    public Map<PointId, Reading> latest() {
        return Map.copyOf(latest);
    }

    /** Forgets all readings from before a day (UTC), and gives their disk space back. */
    public void deleteBefore(LocalDate first) {
        writing.lock();
        registry.writeLock().lock();
        try {
            checkOpen();
            files.deleteBefore(first.toEpochDay());
            latest.values().removeIf(reading -> day(reading.time()) < first.toEpochDay());
        } catch (SQLException e) {
            throw Sqlite.failure(dir, e);
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.NOT_DELETED, e, dir.toString());
        } finally {
            registry.writeLock().unlock();
            writing.unlock();
        }
    }

    @Override
    public boolean answers() {
        return !closed && Files.isWritable(dir);
    }

    private void checkOpen() {
        if (closed) {
            throw new StoreException(StoreException.Code.CLOSED);
        }
    }

    private static long day(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), DAY);
    }

    @Override
    public void close() {
        writing.lock();
        registry.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                files.close();
                catalogue.close();
            }
        } catch (SQLException e) {
            throw Sqlite.failure(dir, e);
        } finally {
            registry.writeLock().unlock();
            writing.unlock();
        }
    }
}
