package dev.caretaker.judging.baseline;

import dev.caretaker.judging.baseline.WeekClock.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns the usual values of a day from days before it. The same days teach the same. */
final class Training {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final TrainingRules course;
    private final List<Figure> figures = new ArrayList<>();

    Training(TrainingRules course, List<PastDay> days) {
        this.course = course;
        for (PastDay day : days) {
            int weekday = course.clock().weekday(day.day()).getValue() - 1;
            for (int hour = 0; hour < PastDay.HOURS; hour++) {
                if (!Double.isNaN(day.mean(hour))) {
                    figures.add(new Figure(weekday, hour, day.mean(hour)));
                }
            }
        }
    }

    UsualValues of(long today) {
        int[] heard = new int[PastDay.HOURS];
        figures.forEach(figure -> heard[figure.hour()]++);
        double[] usual = new double[UsualValues.SIZE];
        Arrays.fill(usual, Double.NaN);
        int[] days = new int[UsualValues.SIZE];
        List<Figure> learned = learned(today * DAY);
        List<Integer> known = new ArrayList<>();
        List<Hour> asked = new ArrayList<>();
        for (int place = 0; place < UsualValues.SIZE; place++) {
            Slot slot = place == 0 ? new Slot(today - 1, PastDay.HOURS - 1) : new Slot(today, place - 1);
            days[place] = heard[slot.hour()];
            if (!learned.isEmpty() && days[place] >= course.usual().training().least()) {
                known.add(place);
                asked.add(new Hour(course.clock().weekday(slot.day()).getValue() - 1, slot.hour()));
            }
        }
        List<Double> answers =
                UsualMeans.of(new Question(learned, course.usual().training().seed(), asked));
        for (int i = 0; i < answers.size(); i++) {
            usual[known.get(i)] = answers.get(i);
        }
        return new UsualValues(today, usual, days);
    }

    private List<Figure> learned(long at) {
        double[] middles = middles();
        return figures.stream()
                .filter(figure -> course.admits(figure.mean(), middles[figure.place()], at))
                .toList();
    }

    /** The median of each hour of each weekday. */
    private double[] middles() {
        double[] middles = new double[Figure.PLACES];
        for (int place = 0; place < middles.length; place++) {
            int one = place;
            double[] means = figures.stream()
                    .filter(figure -> figure.place() == one)
                    .mapToDouble(Figure::mean)
                    .sorted()
                    .toArray();
            middles[place] =
                    means.length == 0 ? Double.NaN : (means[(means.length - 1) / 2] + means[means.length / 2]) / 2;
        }
        return middles;
    }

    /** An hour of a weekday, Monday being 0. */
    record Hour(int weekday, int hour) {}

    /** What is usual at some hours, by what was learned. */
    record Question(List<Figure> learned, long seed, List<Hour> asked) {}

    /** The mean of an hour of a weekday, Monday being 0. */
    record Figure(int weekday, int hour, double mean) {
        static final int PLACES = 7 * PastDay.HOURS;

        int place() {
            return weekday * PastDay.HOURS + hour;
        }
    }
}
