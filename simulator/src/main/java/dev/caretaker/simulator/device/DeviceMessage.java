package dev.caretaker.simulator.device;

/**
 * What a device publishes.
 *
 * @param topic its topic
 * @param payload its payload, JSON
 */
public record DeviceMessage(String topic, String payload) {}
