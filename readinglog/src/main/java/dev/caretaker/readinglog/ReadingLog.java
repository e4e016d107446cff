package dev.caretaker.readinglog;

import dev.caretaker.model.reading.ReadingSink;

/**
 * The one durable hand-over of readings. A batch that has been appended outlives the process; it is kept until every
 * reader has passed it. Each reading has an offset, its number since the log began. The same readings may be appended
 * twice, where a giver did not learn of the first time: readers must bear it.
 */
public interface ReadingLog extends ReadingSink, AutoCloseable {
    /** The reader of a name, at the position that it stored last; a new one begins where the log does. */
    LogReader reader(String name);

    /** A reader without a position of its own, from the next reading on. Nothing is kept for it. */
    LogReader follow();

    /** The offset of the oldest reading that is kept. */
    long begin();

    /** The offset that the next reading gets. */
    long end();

    @Override
    void close();
}
