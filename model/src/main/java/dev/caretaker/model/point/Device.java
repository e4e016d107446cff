package dev.caretaker.model.point;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Something that sends messages.
 *
 * @param id its id
 * @param profile the device profile that reads its messages
 * @param address how it calls itself in topics or payloads, such as a DevEUI; the id where it is the same
 * @param zone the zone of times it sends without one; that of its site unless said
 * @param gateway the device it is reached through, where there is one
 */
public record Device(DeviceId id, String profile, String address, ZoneId zone, Optional<DeviceId> gateway) {}
