package dev.caretaker.ingest;

import dev.caretaker.model.reading.Reading;
import java.util.List;

/** Takes the readings that the store will never take, so that somebody can see them and why. */
@FunctionalInterface
public interface RefusedReadings {
    /**
     * Keeps some. It may block. Where it fails they are given again with the batch that they were in, so it must bear being
     * given some twice.
     */
    void keep(List<Refused> refused);

    /**
     * A reading that was refused.
     *
     * @param reading the reading
     * @param why what the store says
     */
    record Refused(Reading reading, StoreException why) {}
}
