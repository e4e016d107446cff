package dev.caretaker.simulator.building;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.unit.Quantity;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** Finds, for a point, what in the building it senses. */
final class Senses {
    private final BuildingModel building;

    Senses(BuildingModel building) {
        this.building = building;
    }

    Signal signal(Point point, Random random) {
        String quantity = point.quantity().id();
        if (point.quantity().isState()) {
            return new Signal(point, state(point), 0, random);
        }
        Optional<DoubleSupplier> moved = building.isAsset(point.id().place()) ? ofMachine(point) : ofRoom(point);
        return moved.map(truth -> new Signal(point, truth, Steady.noise(quantity), random))
                .orElseGet(() -> steady(point, Steady.of(quantity), random));
    }

    private static Signal steady(Point point, Steady steady, Random random) {
        double usual = steady.usual() + steady.spread() * random.nextGaussian();
        return new Signal(point, () -> usual, steady.spread(), random);
    }

    /** What the model moves about a machine; empty where it moves nothing of the kind. */
    private Optional<DoubleSupplier> ofMachine(Point point) {
        PlaceId place = point.id().place();
        Machine machine = building.machine(place);
        Room room = building.roomOf(place);
        return switch (point.quantity().id()) {
            case "temperature" -> Optional.of(() -> room.temperature() + machine.heat());
            case "current" -> Optional.of(machine::current);
            case "power" -> Optional.of(machine::power);
            case "energy" -> Optional.of(machine::energy);
            case "vibration" -> Optional.of(machine::vibration);
            case "flow" -> Optional.of(() -> machine.isRunning() ? 14 : 0);
            default -> ofRoom(point);
        };
    }

    private Optional<DoubleSupplier> ofRoom(Point point) {
        Room room = building.roomOf(point.id().place());
        return switch (point.quantity().id()) {
            case "temperature" -> Optional.of(room::temperature);
            case "humidity" -> Optional.of(room::humidity);
            case "co2" -> Optional.of(room::co2);
            case "co" -> Optional.of(room::co);
            case "pm2-5" -> Optional.of(room::dust);
            case "pm10" -> Optional.of(() -> 1.6 * room.dust());
            case "smoke" -> Optional.of(room::smoke);
            case "combustible-gas" -> Optional.of(room::gas);
            case "ammonia" -> room.kind().isWashroom() ? Optional.of(room::ammonia) : Optional.empty();
            case "illuminance" -> Optional.of(room::illuminance);
            case "people" -> Optional.of(room::people);
            case "visits" -> Optional.of(() -> room.washing().visits());
            case "fill-level" -> room.kind().isWashroom() ? Optional.of(fill(point, room)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static DoubleSupplier fill(Point point, Room room) {
        boolean soap = point.id().name().toLowerCase(Locale.ROOT).contains("soap");
        return soap ? room.washing()::soap : room.washing()::paper;
    }

    private DoubleSupplier state(Point point) {
        PlaceId place = point.id().place();
        Room room = building.roomOf(place);
        Machine machine = building.machine(place);
        Door door = building.door(place);
        Quantity quantity = point.quantity();
        return switch (quantity.id()) {
            case "door" -> either(quantity, "open", door::isOpen);
            case "smoke-alarm" -> either(quantity, "alarm", room::alarm);
            case "running" -> either(quantity, "running", machine::isRunning);
            case "fault" -> either(quantity, "fault", machine::isFaulty);
            case "presence" -> either(quantity, "occupied", () -> room.people() > 0);
            case "lock" -> either(quantity, "unlocked", () -> room.people() > 0 || door.isOpen());
            case "power-supply", "link", "valve" -> () -> 1;
            default -> () -> 0;
        };
    }

    /** The code of one of two states. */
    private static DoubleSupplier either(Quantity quantity, String state, BooleanSupplier is) {
        int code = quantity.code(state).orElseThrow();
        return () -> is.getAsBoolean() ? code : 1 - code;
    }
}
