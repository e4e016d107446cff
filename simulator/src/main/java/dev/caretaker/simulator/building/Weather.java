package dev.caretaker.simulator.building;

import java.time.ZonedDateTime;

/** The air outdoors: cold nights, warm afternoons, seasons. */
record Weather(double temperature, double humidity, double daylight) {
    static Weather at(ZonedDateTime time) {
        double hour = time.toLocalTime().toSecondOfDay() / 3_600.0;
        double season = Math.cos(2 * Math.PI * (time.getDayOfYear() - 205) / 365.0);
        double day = Math.cos(2 * Math.PI * (hour - 15) / 24);
        double daylight = Math.max(0, Math.cos(2 * Math.PI * (hour - 12.5) / 24));
        return new Weather(17 + 11 * season + 4 * day, 65 - 12 * day, daylight);
    }
}
