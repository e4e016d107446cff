package dev.caretaker.simulator.building;

/**
 * How a type of machine works.
 *
 * @param on how many minutes it runs at a stretch; for ever where infinite
 * @param off how many minutes it rests between; for ever where infinite
 * @param current what it draws when it runs, in amperes
 * @param heat how much warmer it is than its room when it runs, in kelvin
 * @param vibration its vibration when it runs, in mm/s
 */
record Duty(double on, double off, double current, double heat, double vibration) {
    private static final double EVER = Double.POSITIVE_INFINITY;

    static Duty of(String type) {
        return switch (type) {
            case "fire-pump", "generator" -> new Duty(0, EVER, 60, 25, 2.2);
            case "sump-pump" -> new Duty(3, 25, 5, 12, 1.6);
            case "pump", "water-pump", "chilled-water-pump", "supply-pump" -> new Duty(40, 15, 11, 18, 1.8);
            case "lift", "escalator" -> new Duty(0.7, 2.5, 16, 8, 1.2);
            case "air-handler", "fan", "exhaust-fan", "chiller" -> new Duty(EVER, 0, 9, 10, 1.4);
            case "transformer" -> new Duty(EVER, 0, 140, 32, 0.3);
            case "ups", "switchboard", "distribution-board" -> new Duty(EVER, 0, 32, 6, 0.1);
            default -> new Duty(EVER, 0, 2, 2, 0.2);
        };
    }

    boolean isStandby() {
        return on == 0;
    }
}
