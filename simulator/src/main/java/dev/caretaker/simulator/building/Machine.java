package dev.caretaker.simulator.building;

import java.util.Random;

/** A piece of equipment that runs, rests, wears and fails. */
final class Machine {
    /** A seized bearing shakes for so long before the motor trips. */
    private static final double UNTIL_TRIP = 5;

    private final Duty duty;
    private final Random random;
    private boolean running;
    private double left;
    private boolean failing;
    private double failed;
    private double heat;
    private double energy;

    Machine(String type, Random random) {
        this.duty = Duty.of(type);
        this.random = random;
        running = Double.isInfinite(duty.on());
        left = running ? duty.on() : 60 * Math.min(duty.off(), 10) * random.nextDouble();
        heat = running ? duty.heat() : 0;
    }

    void fail(boolean fail) {
        failing = fail;
        failed = 0;
        running = !duty.isStandby();
        left = 60 * duty.on();
    }

    /** Moves on; equipment on standby runs while it is called. */
    void step(double seconds, boolean called) {
        if (duty.isStandby()) {
            running = called && !isTripped();
        } else {
            cycle(seconds);
        }
        failed += failing ? seconds : 0;
        heat = Seeds.towards(heat, isRunning() ? duty.heat() : 0, seconds, 900);
        energy += power() * seconds / 3_600;
    }

    private void cycle(double seconds) {
        left -= seconds;
        if (left <= 0) {
            running = !running || duty.off() == 0;
            double minutes = running ? duty.on() : duty.off();
            left = 60 * minutes * (0.7 + 0.6 * random.nextDouble());
        }
    }

    private boolean isTripped() {
        return failing && failed >= UNTIL_TRIP;
    }

    boolean isRunning() {
        return (running || failing) && !isTripped();
    }

    boolean isFaulty() {
        return isTripped();
    }

    double current() {
        return isRunning() ? duty.current() * (failing ? 1.8 : 1) : 0;
    }

    /** In kilowatts, three-phase at 380 V. */
    double power() {
        return current() * 380 * 1.732 * 0.85 / 1_000;
    }

    double energy() {
        return energy;
    }

    double vibration() {
        return isRunning() ? (failing ? 14 : duty.vibration()) : 0.05;
    }

    double heat() {
        return heat;
    }
}
