package dev.caretaker.readinglog.embedded;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The latest batches in memory: readers that keep up never touch the disk. One thread adds, any may look. */
final class Tail {
    private final int most;
    private final ConcurrentSkipListMap<Long, Frames.Frame> frames = new ConcurrentSkipListMap<>();
    private int readings;

    Tail(int most) {
        this.most = most;
    }

    void add(Frames.Frame frame) {
        frames.put(frame.offset(), frame);
        readings += frame.readings().size();
        while (readings > most && frames.size() > 1) {
            readings -= frames.pollFirstEntry().getValue().readings().size();
        }
    }

    /** The batch that has the reading of an offset, if it is one of the latest. */
    Optional<Frames.Frame> at(long offset) {
        Map.Entry<Long, Frames.Frame> found = frames.floorEntry(offset);
        return Optional.ofNullable(found).map(Map.Entry::getValue).filter(frame -> offset < frame.next());
    }
}
