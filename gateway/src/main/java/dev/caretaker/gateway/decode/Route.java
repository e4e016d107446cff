package dev.caretaker.gateway.decode;

import dev.caretaker.gateway.profile.DeviceProfile;
import dev.caretaker.gateway.profile.FieldPath;
import dev.caretaker.gateway.quarantine.Rejection;
import dev.caretaker.model.point.DeviceId;
import java.util.Optional;
import java.util.function.Function;

/** Where the topic of a message leads. The same for every message of a topic, so it is found once. */
public sealed interface Route {
    /**
     * To a device.
     *
     * @param profile its profile
     * @param device the device with what it takes to read its points
     */
    record ToDevice(DeviceProfile profile, DevicePlan device) implements Route {}

    /**
     * To a profile whose payloads say which device sent them.
     *
     * @param profile the profile
     * @param path where the address stands
     * @param devices finds the device of an address
     */
    record ToProfile(DeviceProfile profile, FieldPath path, Function<String, Optional<DevicePlan>> devices)
            implements Route {}

    /** Nowhere, by the word of a profile. */
    record IgnoredTopic() implements Route {}

    /**
     * Nowhere, because something is wrong.
     *
     * @param device the device, where it was recognised
     * @param rejection why
     */
    record Unknown(Optional<DeviceId> device, Rejection rejection) implements Route {}
}
