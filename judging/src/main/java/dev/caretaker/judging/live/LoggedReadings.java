package dev.caretaker.judging.live;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.readinglog.LogReader;
import dev.caretaker.readinglog.LogSlice;
import dev.caretaker.readinglog.ReadingLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the log holds of the time before now, for judges that begin.
 *
 * @param log the log, where there is one
 * @param until the offset before which all has been judged or is to be judged now
 */
record LoggedReadings(Optional<ReadingLog> log, long until) {
    /** Whether the log has everything from an offset on. */
    boolean reachBackTo(long offset) {
        return log.filter(one -> one.begin() <= offset).isPresent();
    }

    /** All there is, batch by batch as it was appended. */
    void replay(Consumer<List<Reading>> to) {
        replay(0, to);
    }

    /** What follows an offset, batch by batch as it was appended. */
    void replay(long from, Consumer<List<Reading>> to) {
        if (log.isEmpty()) {
            return;
        }
        try (LogReader reader = log.get().follow()) {
            reader.seek(from);
            while (reader.position() < until) {
                LogSlice slice = reader.read(1);
                long beyond = Math.max(0, slice.next() - until);
                to.accept(slice.readings()
                        .subList(0, (int) Math.max(0, slice.readings().size() - beyond)));
            }
        }
    }
}
