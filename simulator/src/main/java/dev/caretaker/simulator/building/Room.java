package dev.caretaker.simulator.building;

import java.time.ZonedDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The air of one space and the people in it. */
final class Room {
    static final double OUTDOOR_CO2 = 420;
    /** What one person breathes out, in ppm·m³ an hour. */
    private static final double BREATH = 18_000;

    private static final double AIR_PER_PERSON = 10;
    private static final double ALARM_FROM = 0.1;
    private static final double ALARM_UNTIL = 0.04;

    private final RoomKind kind;
    private final Random random;
    private double luck;
    private int luckHour = -1;
    private @Nullable Effect effect;
    /** Seconds of fast airing that are left after something was ended. */
    private double airing;

    private double people;
    private double temperature = 22;
    private double humidity = 48;
    private double co2 = 450;
    private double dust = 18;
    private double smoke = 0.002;
    private double co = 0.4;
    private double gas = 0.6;
    private double ammonia = 0.05;
    private boolean alarm;
    private final Washing washing;
    private double daylight;

    Room(String type, Random random) {
        this.kind = RoomKind.of(type);
        this.random = random;
        this.washing = new Washing(random);
        if (kind.isConditioned()) {
            temperature = kind.setpoint();
        }
    }

    void begin(Effect begun) {
        effect = begun;
    }

    void end(Effect ended) {
        if (ended.equals(effect)) {
            effect = null;
            airing = 120;
            washing.lookAfter();
        }
    }

    boolean burns() {
        return effect instanceof Effect.Fire;
    }

    void step(double seconds, ZonedDateTime time, Weather weather) {
        boolean crowd = effect instanceof Effect.Crowd;
        people(seconds, time, crowd);
        boolean ventilated = !crowd && (people >= 0.5 || kind.isAlwaysConditioned());
        double exchange = airing > 0 ? 90 : ventilated ? 4 : 0.5;
        air(seconds, exchange, weather, crowd);
        warmth(seconds, ventilated, weather);
        fire(seconds, exchange);
        if (kind.isWashroom()) {
            washing.step(seconds, time, people, effect instanceof Effect.RunDry);
            double smell = effect instanceof Effect.RunDry ? 0.9 : 0.05 + 0.001 * washing.visits();
            ammonia = Seeds.towards(ammonia, smell, seconds, effect == null && airing == 0 ? 900 : 8);
        }
        daylight = weather.daylight();
        airing = Math.max(0, airing - seconds);
    }

    private void people(double seconds, ZonedDateTime time, boolean crowd) {
        if (time.getHour() != luckHour) {
            luckHour = time.getHour();
            luck = random.nextDouble();
        }
        double target = crowd ? kind.people() * 2.5 : kind.people() * kind.use().share(time, luck);
        people = Seeds.towards(people, target, seconds, crowd ? 5 : 240);
    }

    private void air(double seconds, double exchange, Weather weather, boolean crowd) {
        double volume = AIR_PER_PERSON * kind.people();
        double settled = OUTDOOR_CO2 + people * BREATH / (exchange * volume);
        co2 = crowd
                ? Seeds.towards(co2, 2_600, seconds, 15)
                : Seeds.towards(co2, Math.min(settled, 5_000), seconds, 3_600 / exchange);
        double damp = 42 + 0.1 * (weather.humidity() - 60) + 10 * people / kind.people();
        humidity = Seeds.towards(humidity, Math.min(damp, 95), seconds, 1_800);
        dust = Seeds.towards(dust, 15 + 12 * people / kind.people(), seconds, 3_600 / exchange);
    }

    private void warmth(double seconds, boolean ventilated, Weather weather) {
        double outdoors = 0.02;
        boolean kept = kind.isConditioned() && (ventilated || kind.isAlwaysConditioned());
        double plant = kept ? 2 : kind.isConditioned() ? 0.15 : 0.05;
        double keptAt = kind.isConditioned() ? kind.setpoint() : 16;
        double settled = (outdoors * weather.temperature() + plant * keptAt) / (outdoors + plant)
                + kind.gain()
                + 1.2 * people / kind.people();
        double target = burns() ? settled + 45 : settled;
        double takes = burns() ? 60 : airing > 0 ? 120 : 3_600 / (outdoors + plant);
        temperature = Seeds.towards(temperature, target, seconds, takes);
    }

    private void fire(double seconds, double exchange) {
        double away = airing > 0 ? 15 : 3_600 / exchange;
        smoke = Seeds.towards(smoke, burns() ? 0.7 : 0.002, seconds, burns() ? 6 : away);
        co = Seeds.towards(co, burns() ? 120 : 0.4, seconds, burns() ? 10 : away);
        boolean cooking = kind.use() == Use.MEALS && people >= 1;
        gas = Seeds.towards(gas, burns() ? 28 : cooking ? 1.2 : 0.6, seconds, burns() ? 4 : Math.min(away, 600));
        alarm = smoke > ALARM_FROM || (alarm && smoke > ALARM_UNTIL);
    }

    RoomKind kind() {
        return kind;
    }

    int people() {
        return (int) Math.round(people);
    }

    double temperature() {
        return temperature;
    }

    double humidity() {
        return humidity;
    }

    double co2() {
        return co2;
    }

    double dust() {
        return dust;
    }

    double smoke() {
        return smoke;
    }

    double co() {
        return co;
    }

    double gas() {
        return gas;
    }

    double ammonia() {
        return ammonia;
    }

    boolean alarm() {
        return alarm;
    }

    Washing washing() {
        return washing;
    }

    double illuminance() {
        return (people() > 0 ? 420 : 5) + 250 * daylight;
    }
}
