package dev.caretaker.simulator.building;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Space;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** A building that lives: every point of a site graph has a value at every time. Used by one thread at a time. */
public final class BuildingModel {
    private static final double LONGEST_STEP = 1;

    private final SiteGraph site;
    private final Map<PlaceId, Room> rooms = new LinkedHashMap<>();
    private final Map<PlaceId, Machine> machines = new LinkedHashMap<>();
    private final Map<PlaceId, Door> doors = new LinkedHashMap<>();
    private final Map<PointId, Signal> signals = new LinkedHashMap<>();
    private final ZoneId zone;
    private final Room outside;
    private Instant now;

    private BuildingModel(SiteGraph site, long seed, Instant start) {
        this.site = site;
        this.now = start;
        this.zone = site.sites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
        this.outside = new Room("outside", Seeds.of(seed, "outside"));
        for (Space space : site.spaces()) {
            rooms.put(
                    space.id(), new Room(space.type(), Seeds.of(seed, space.id().text())));
        }
        for (Asset asset : site.assets()) {
            machines.put(
                    asset.id(),
                    new Machine(asset.type(), Seeds.of(seed, asset.id().text())));
            doors.put(asset.id(), new Door(Seeds.of(seed, "door " + asset.id())));
        }
        Senses senses = new Senses(this);
        for (Point point : site.points()) {
            signals.put(
                    point.id(), senses.signal(point, Seeds.of(seed, point.id().toString())));
        }
    }

    /** A building at some time; the wall clock is that of its first site. */
    public static BuildingModel of(SiteGraph site, long seed, Instant start) {
        return new BuildingModel(site, seed, start);
    }

    /** Moves on. */
    public void step(Duration by) {
        double seconds = by.toMillis() / 1_000.0;
        for (double left = seconds; left > 0; left -= LONGEST_STEP) {
            shortStep(Math.min(left, LONGEST_STEP));
        }
        signals.values().forEach(signal -> signal.step(seconds));
    }

    private void shortStep(double seconds) {
        now = now.plusMillis(Math.round(seconds * 1_000));
        var time = now.atZone(zone);
        Weather weather = Weather.at(time);
        rooms.values().forEach(room -> room.step(seconds, time, weather));
        boolean burns = rooms.values().stream().anyMatch(Room::burns);
        machines.values().forEach(machine -> machine.step(seconds, burns));
        doors.forEach((id, door) -> door.step(seconds, passes(id)));
    }

    /** How many go through a door in an hour. */
    private double passes(PlaceId door) {
        Room room = roomOf(door);
        return room.people() * (room.kind().use() == Use.PASSAGE ? 6.0 : 2.0);
    }

    /** Begins something out of the ordinary. */
    public void begin(Effect effect) {
        switch (effect) {
            case Effect.Fire fire -> roomOf(fire.place()).begin(fire);
            case Effect.Crowd crowd -> roomOf(crowd.place()).begin(crowd);
            case Effect.RunDry dry -> roomOf(dry.place()).begin(dry);
            case Effect.HeldOpen held -> door(held.place()).hold(true);
            case Effect.Failure failure -> machine(failure.place()).fail(true);
        }
    }

    /** Ends it; the building returns to normal by itself. */
    public void end(Effect effect) {
        switch (effect) {
            case Effect.Fire fire -> roomOf(fire.place()).end(fire);
            case Effect.Crowd crowd -> roomOf(crowd.place()).end(crowd);
            case Effect.RunDry dry -> roomOf(dry.place()).end(dry);
            case Effect.HeldOpen held -> door(held.place()).hold(false);
            case Effect.Failure failure -> machine(failure.place()).fail(false);
        }
    }

    /** The time it is in the building. */
    public Instant time() {
        return now;
    }

    /** What the sensor of a point says, in the canonical unit of its quantity or as the code of its state. */
    public double value(PointId point) {
        Signal signal = signals.get(point);
        if (signal == null) {
            throw new IllegalArgumentException("The building has no point " + point);
        }
        return signal.value();
    }

    /** What all of them say. */
    public Map<PointId, Double> values() {
        Map<PointId, Double> values = new LinkedHashMap<>();
        signals.forEach((point, signal) -> values.put(point, signal.value()));
        return values;
    }

    /** The room of a space, or the one an asset stands in; the air outside where there is none. */
    Room roomOf(PlaceId place) {
        PlaceId space = site.asset(place).flatMap(Asset::in).orElse(place);
        return rooms.getOrDefault(space, outside);
    }

    boolean isAsset(PlaceId place) {
        return site.asset(place).isPresent();
    }

    /** The machine of an asset, or one that stands still for what is none. */
    Machine machine(PlaceId place) {
        return machines.computeIfAbsent(place, id -> new Machine("none", Seeds.of(0, id.text())));
    }

    Door door(PlaceId place) {
        return doors.computeIfAbsent(place, id -> new Door(Seeds.of(0, "door " + id)));
    }
}
