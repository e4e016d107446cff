package dev.caretaker.ingest.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/**
 * The day files of a directory, and the connections to them that are kept open. Writers are used by one thread at a
 * time; readers by any.
 */
final class DayFiles implements AutoCloseable {
    private static final String SUFFIX = ".db";
    /** Today, yesterday, and two for stragglers. */
    private static final int WRITERS = 4;

    private static final int IDLE_READERS = 16;

    private final Path dir;
    private final Supplier<List<String>> pragmas;
    private final NavigableSet<Long> days = new ConcurrentSkipListSet<>();
    private final Map<Long, DayWriter> writers = new LinkedHashMap<>(8, 0.75f, true);
    private final ConcurrentLinkedDeque<DayReader> idle = new ConcurrentLinkedDeque<>();

    /** A question to one day file. */
    @FunctionalInterface
    interface DayQuery<T> {
        T read(DayReader reader) throws SQLException;
    }

    DayFiles(Path dir, Supplier<List<String>> pragmas) throws IOException {
        this.dir = dir;
        this.pragmas = pragmas;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(dir, "*" + SUFFIX)) {
            for (Path file : files) {
                addDay(file.getFileName().toString());
            }
        }
    }

    private void addDay(String fileName) {
        try {
            String date = fileName.substring(0, fileName.length() - SUFFIX.length());
            days.add(LocalDate.parse(date).toEpochDay());
        } catch (DateTimeParseException e) {
            // Some other file; it is left alone.
        }
    }

    NavigableSet<Long> days() {
        return days;
    }

    private Path file(long day) {
        return dir.resolve(LocalDate.ofEpochDay(day) + SUFFIX);
    }

    void write(long day, List<Row> rows) throws SQLException {
        DayWriter writer = writers.get(day);
        if (writer == null) {
            writer = DayWriter.open(file(day), pragmas.get());
            writers.put(day, writer);
            days.add(day);
            closeEldestWriter();
        }
        try {
            writer.write(rows);
        } catch (SQLException e) {
            // A connection that failed is in an unknown state; the next try starts with a fresh one.
            writers.remove(day);
            writer.close();
            throw e;
        }
    }

    private void closeEldestWriter() throws SQLException {
        if (writers.size() > WRITERS) {
            Iterator<DayWriter> eldest = writers.values().iterator();
            DayWriter writer = eldest.next();
            eldest.remove();
            writer.close();
        }
    }

    <T> T read(long day, DayQuery<T> query) throws SQLException {
        DayReader reader = borrow(day);
        boolean sound = false;
        try {
            T result = query.read(reader);
            sound = true;
            return result;
        } finally {
            if (sound && idle.size() < IDLE_READERS) {
                idle.addFirst(reader);
            } else {
                reader.close();
            }
        }
    }

    private DayReader borrow(long day) throws SQLException {
        for (DayReader reader : idle) {
            if (reader.day() == day && idle.remove(reader)) {
                return reader;
            }
        }
        return DayReader.open(day, file(day));
    }

    /** Deletes the files of all days before one; nothing may read or write meanwhile. */
    void deleteBefore(long first) throws SQLException, IOException {
        closeReaders();
        for (long day : new ArrayList<>(days.headSet(first, false))) {
            DayWriter writer = writers.remove(day);
            if (writer != null) {
                writer.close();
            }
            for (String part : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(Path.of(file(day) + part));
            }
            days.remove(day);
        }
    }

    private void closeReaders() throws SQLException {
        for (DayReader reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            reader.close();
        }
    }

    @Override
    public void close() throws SQLException {
        closeReaders();
        for (DayWriter writer : writers.values()) {
            writer.close();
        }
        writers.clear();
    }
}
