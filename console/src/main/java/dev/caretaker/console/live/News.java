package dev.caretaker.console.live;

import dev.caretaker.records.Change;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes waiting to be read anew, one after the other and away from whoever told of them. A record that changes again while it
 * waits is read once.
 */
final class News {
    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final Executor work;
    private final Consumer<Change> reader;
    private final Set<Change> waiting = new LinkedHashSet<>();
    private boolean reading;

    News(Executor work, Consumer<Change> reader) {
        this.work = work;
        this.reader = reader;
    }

    synchronized void add(Change change) {
        waiting.add(change);
        if (!reading) {
            reading = true;
            work.execute(this::readAll);
        }
    }

    private void readAll() {
        for (Optional<Change> change = next(); change.isPresent(); change = next()) {
            try {
                reader.accept(change.get());
            } catch (RuntimeException e) {
                LOG.warn(
                        "The change of {} could not be read for the live view; pages show it after a reload: {}",
                        change.get(),
                        e.toString());
            }
        }
    }

    private synchronized Optional<Change> next() {
        Iterator<Change> first = waiting.iterator();
        if (!first.hasNext()) {
            reading = false;
            return Optional.empty();
        }
        Change change = first.next();
        first.remove();
        return Optional.of(change);
    }
}
