package dev.caretaker.gateway.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of device speaks.
 *
 * @param id the word devices name it by
 * @param topics where it sends readings
 * @param ignored topics of it that are no readings, passed over in silence
 * @param address where its address stands in the payload; in the {@code {device}} of the topic where empty
 * @param time where its time stands; the receive time counts where empty
 * @param root under what the values stand; at the top where empty
 * @param othersIgnored whether a message with none of the device's points is passed over rather than put in quarantine
 * @param words sent words, in lower case, to the states they may stand for; the first one that the quantity has is meant
 */
public record DeviceProfile(
        String id,
        List<TopicPattern> topics,
        List<TopicPattern> ignored,
        Optional<FieldPath> address,
        Optional<TimeField> time,
        Optional<FieldPath> root,
        boolean othersIgnored,
        Map<String, List<String>> words) {
    /** Copies the collections. */
    public DeviceProfile {
        topics = List.copyOf(topics);
        ignored = List.copyOf(ignored);
        words = Map.copyOf(words);
    }
}
