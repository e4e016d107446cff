package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.requirement.Training;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The water of an office: 10 m³/h from 7 to 19 on working days, else 1; day 0 is a Monday. */
public final class Usage {
    public static final Quantity FLOW = Quantities.of("flow");
    static final int DAY = 24 * 3600;
    static final int HOUR = 3600;
    private static final int STEP = 20 * 60;

    private Usage() {}

    /** At most three times the usual. */
    public static Room.Draft standard(Training training) {
        return Room.standard(atMost(3, training)).of(FLOW);
    }

    static Condition.Limited atMost(double times, Training training) {
        return Requirement.limited(new Measure.Usual(Measure.By.TIMES, 0.5, training), Limits.atMost(times));
    }

    static double usual(int day, int hour) {
        return day % 7 < 5 && hour >= 7 && hour < 19 ? 10 : 1;
    }

    /** The readings of days, every twenty minutes, the first ten minutes past midnight. */
    static List<Reading> days(int from, int to) {
        List<Reading> readings = new ArrayList<>();
        for (int second = from * DAY + STEP / 2; second < to * DAY; second += STEP) {
            readings.add(Room.reading(second, usual(second / DAY, second % DAY / HOUR)));
        }
        return readings;
    }

    /** The readings of some hours of a day, all of them alike. */
    static List<Reading> hours(int day, int from, int to, double value) {
        List<Reading> readings = new ArrayList<>();
        for (int second = from * HOUR + STEP / 2; second < to * HOUR; second += STEP) {
            readings.add(Room.reading((long) day * DAY + second, value));
        }
        return readings;
    }
}
