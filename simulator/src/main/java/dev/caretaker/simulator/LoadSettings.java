package dev.caretaker.simulator;

import java.time.Duration;

/**
 * How much to send.
 *
 * @param broker the broker
 * @param site the site in the topics
 * @param devices how many devices take turns; they are called load-0, load-1, …
 * @param rate messages a second; as fast as the broker takes them where nought
 * @param duration for how long
 */
public record LoadSettings(String broker, String site, int devices, double rate, Duration duration) {}
