package dev.caretaker.console.scenario;

import dev.caretaker.model.text.Text;

/**
 * Something that can be made to happen in the simulated building.
 *
 * @param id its id: lower-case letters, digits and hyphens
 * @param name what people call it
 * @param description what happens
 * @param running whether it is happening now
 */
public record Scenario(String id, Text name, Text description, boolean running) {}
