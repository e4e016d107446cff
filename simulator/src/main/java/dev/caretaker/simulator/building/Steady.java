package dev.caretaker.simulator.building;

/**
 * What is usual for a quantity that nothing in the model moves.
 *
 * @param usual the usual value
 * @param spread how far it wanders
 */
record Steady(double usual, double spread) {
    static Steady of(String quantity) {
        return switch (quantity) {
            case "voltage" -> new Steady(222, 1.2);
            case "frequency" -> new Steady(50, 0.02);
            case "static-pressure" -> new Steady(0.56, 0.004);
            case "dynamic-pressure" -> new Steady(0.36, 0.004);
            case "differential-pressure" -> new Steady(12, 0.5);
            case "level" -> new Steady(91, 0.6);
            case "fill-level" -> new Steady(70, 0.2);
            case "flow" -> new Steady(14, 0.4);
            case "residual-current" -> new Steady(32, 2);
            case "free-chlorine" -> new Steady(0.5, 0.03);
            case "turbidity" -> new Steady(0.3, 0.02);
            case "ph" -> new Steady(7.3, 0.03);
            case "tvoc" -> new Steady(0.22, 0.02);
            case "formaldehyde" -> new Steady(0.035, 0.003);
            case "hydrogen-sulphide" -> new Steady(0.002, 0.0002);
            case "ozone" -> new Steady(0.03, 0.003);
            case "oxygen" -> new Steady(20.8, 0.03);
            case "air-speed" -> new Steady(0.14, 0.01);
            case "noise" -> new Steady(44, 1.2);
            case "battery" -> new Steady(86, 0.1);
            case "signal" -> new Steady(-67, 1.5);
            case "flies" -> new Steady(0, 0);
            default -> new Steady(20, 0.3);
        };
    }

    /** How far a sensor's word may be from the truth, for what the model does move. */
    static double noise(String quantity) {
        return switch (quantity) {
            case "co2" -> 6;
            case "temperature" -> 0.05;
            case "humidity" -> 0.3;
            case "pm2-5", "pm10" -> 0.8;
            case "co" -> 0.05;
            case "smoke" -> 0.0003;
            case "combustible-gas" -> 0.05;
            case "ammonia" -> 0.003;
            case "illuminance" -> 4;
            case "current", "power" -> 0.05;
            case "vibration" -> 0.04;
            default -> 0;
        };
    }
}
