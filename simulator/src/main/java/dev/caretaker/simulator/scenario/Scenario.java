package dev.caretaker.simulator.scenario;

import dev.caretaker.model.text.Text;
import java.time.Duration;

/**
 * Something that can be made to happen.
 *
 * @param id its id
 * @param title what people call it
 * @param description what happens, and where
 * @param lasts when it ends by itself
 */
public record Scenario(String id, Text title, Text description, Duration lasts) {}
