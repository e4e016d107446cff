package dev.caretaker.model.point;

/**
 * The id of a device that speaks for points, unique over all sites.
 *
 * @param text lower-case letters, digits and hyphens
 */
public record DeviceId(String text) implements Comparable<DeviceId> {
    /** Refuses what is no id. */
    public DeviceId {
        text = Ids.slug("Device", text);
    }

    @Override
    public int compareTo(DeviceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
