package dev.caretaker.console.live;

import dev.caretaker.records.Change;
import java.util.Iterator;
import java.util.LinkedHashSet;
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
        for (Change change = next(); change != END; change = next()) {
            try {
                reader.accept(change);
            } catch (RuntimeException e) {
                LOG.warn("News of {} {} could not be read: {}", change.kind(), change.id(), e.toString());
            }
        }
    }

    private synchronized Change next() {
        Iterator<Change> first = waiting.iterator();
        if (!first.hasNext()) {
            reading = false;
            return END;
        }
        Change change = first.next();
        first.remove();
        return change;
    }

    private static final Change END = new Change("", "");
}
