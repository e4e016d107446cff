package dev.caretaker.gateway.decode;

import dev.caretaker.gateway.quarantine.Rejection;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.reading.Reading;
import java.util.List;
import java.util.Optional;

/** What a message turned out to be. */
public sealed interface Decoded {
    /** The device that sent it, where it was recognised. */
    Optional<DeviceId> device();

    /**
     * Readings, at least one of them good or wrong.
     *
     * @param sender the device
     * @param good the readings
     * @param wrong those of its values that could not be read
     * @param ownTime whether the device said the time; otherwise it is the receive time
     */
    record Readings(DeviceId sender, List<Reading> good, List<Rejection> wrong, boolean ownTime) implements Decoded {
        /** Copies the lists. */
        public Readings {
            good = List.copyOf(good);
            wrong = List.copyOf(wrong);
        }

        @Override
        public Optional<DeviceId> device() {
            return Optional.of(sender);
        }
    }

    /**
     * Nothing that can be used.
     *
     * @param device the device, where it was recognised
     * @param rejection why
     */
    record Rejected(Optional<DeviceId> device, Rejection rejection) implements Decoded {}

    /**
     * Nothing that is wanted.
     *
     * @param device the device, where it was recognised
     * @param reason why
     */
    record Ignored(Optional<DeviceId> device, IgnoreReason reason) implements Decoded {}

    /** Why a message is passed over. */
    enum IgnoreReason {
        /** Its profile names the topic as one to ignore. */
        TOPIC,
        /** It has none of the device's points, and its profile says that this is usual. */
        OTHER_POINTS,
        /** All values of the device's points in it are absent. */
        NO_VALUES
    }
}
