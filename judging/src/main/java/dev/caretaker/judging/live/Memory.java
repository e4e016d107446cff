package dev.caretaker.judging.live;

/**
 * What judging begins with and what outlives it.
 *
 * @param recorded what the records held when the service started
 * @param history the stored readings
 * @param checkpoints the files from which judges go on
 * @param late takes readings that are too late to be judged now
 */
public record Memory(Recorded recorded, History history, Checkpoints checkpoints, LateReadings late) {
    /** Nothing is known of before, and nothing is kept. */
    public static final Memory NONE =
            new Memory(Recorded.NOTHING, History.NONE, Checkpoints.NONE, LateReadings.IGNORED);
}
