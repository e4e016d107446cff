package dev.caretaker.ingest;

import dev.caretaker.model.reading.Reading;
import java.util.List;

/** The readings of one handed over batch that go the same shard. */
record BatchPart(List<Reading> readings, InFlightBatch inFlight) {}
