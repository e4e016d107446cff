package dev.caretaker.judging.live;

import dev.caretaker.readinglog.ReadingLog;
import java.util.Optional;

/**
 * What judging begins with and what outlives it.
 *
 * @param recorded what the records held when the service started
 * @param history the stored readings
 * @param log what is received, from the latest readings on; a reader of it is named {@link Judging#READER}
 * @param checkpoints the files from which judges go on
 * @param late takes readings that are too late to be judged now
 */
public record Memory(
        Recorded recorded, History history, Optional<ReadingLog> log, Checkpoints checkpoints, LateReadings late) {
    /** Nothing is known of before, and nothing is kept. */
    public static final Memory NONE =
            new Memory(Recorded.NOTHING, History.NONE, Optional.empty(), Checkpoints.NONE, LateReadings.IGNORED);

    /** Where readings come from elsewhere than a log. */
    public Memory(Recorded recorded, History history, Checkpoints checkpoints, LateReadings late) {
        this(recorded, history, Optional.empty(), checkpoints, late);
    }
}
