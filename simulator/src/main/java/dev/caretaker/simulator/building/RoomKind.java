package dev.caretaker.simulator.building;

/**
 * What the type of a space says about its air.
 *
 * @param use when people are in it
 * @param people how many fit in
 * @param setpoint the temperature that heating and cooling keep; not a number where there are none
 * @param gain how much warmer it is than the air round it through what stands in it, in kelvin
 */
record RoomKind(Use use, int people, double setpoint, double gain) {
    static RoomKind of(String type) {
        return switch (type) {
            case "meeting-room", "conference-room", "classroom" -> new RoomKind(Use.MEETINGS, 10, 23, 0.5);
            case "office", "open-office", "dwelling", "reception" -> new RoomKind(Use.WORK, 20, 23, 0.8);
            case "kitchen" -> new RoomKind(Use.MEALS, 6, 24, 2);
            case "restaurant", "canteen", "dining-room" -> new RoomKind(Use.MEALS, 80, 24, 1);
            case "lobby", "corridor", "entrance", "lift-lobby" -> new RoomKind(Use.PASSAGE, 30, 22, 0);
            case "washroom", "public-toilet", "toilet" -> new RoomKind(Use.PASSAGE, 6, 22, 0);
            case "control-room", "fire-control-room", "security-room" -> new RoomKind(Use.WORK, 3, 24, 1);
            case "server-room", "data-hall", "computer-room" -> new RoomKind(Use.HARDLY, 1, 22, 0.5);
            case "ups-room", "battery-room" -> new RoomKind(Use.HARDLY, 1, 23, 1);
            case "transformer-room", "switch-room", "electrical-room" -> new RoomKind(Use.HARDLY, 1, 26, 4);
            case "lift-machine-room" -> new RoomKind(Use.HARDLY, 1, 26, 3);
            default -> new RoomKind(Use.HARDLY, 4, Double.NaN, 1);
        };
    }

    boolean isWashroom() {
        return use == Use.PASSAGE && people <= 6;
    }

    boolean isConditioned() {
        return !Double.isNaN(setpoint);
    }

    /** Rooms of machines are kept cool day and night; the others while somebody is there. */
    boolean isAlwaysConditioned() {
        return isConditioned() && use == Use.HARDLY;
    }
}
