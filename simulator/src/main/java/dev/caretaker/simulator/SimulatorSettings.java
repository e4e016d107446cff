package dev.caretaker.simulator;

import java.time.Duration;

/**
 * How the simulated building speaks.
 *
 * @param broker the broker, {@code tcp://host:port} or {@code mqtt://host:port}
 * @param user the user; empty where none is needed
 * @param password the password
 * @param interval how often each device sends; doors, alarms and other states go out at once when they change
 * @param speed how many times faster the physics run; the times in the messages stay real
 * @param seed which of many buildings it is
 */
public record SimulatorSettings(
        String broker, String user, String password, Duration interval, double speed, long seed) {
    /** Refuses what cannot work. */
    public SimulatorSettings {
        if (interval.isNegative() || interval.isZero() || !(speed > 0)) {
            throw new IllegalArgumentException(
                    "The interval " + interval + " and the speed " + speed + " of the simulator must be above zero");
        }
    }

    /** A broker that lets everybody in, a message of each device every five seconds, real time. */
    public static SimulatorSettings usual(String broker) {
        return new SimulatorSettings(broker, "", "", Duration.ofSeconds(5), 1, 1);
    }

    @Override
    public String toString() {
        return "SimulatorSettings[broker=" + broker + ", user=" + user + ", interval=" + interval + ", speed=" + speed
                + ", seed=" + seed + "]";
    }
}
