package dev.caretaker.judging.baseline;

import com.amazon.randomcutforest.RandomCutForest;
import dev.caretaker.judging.baseline.Training.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A random cut forest over the hours of past days: each is a point made of its mean, its place on the dial of 24 hours and
 * its weekday. Asked for a weekday and hour it answers the mean that is missing: where few such hours are known, or none,
 * those close to it stand in.
 */
final class BaselineForest {
    private static final int MEAN = 0;
    private static final int DIAL = 1;
    private static final int WEEKDAYS = 3;
    private static final int DIMENSIONS = WEEKDAYS + 7;
    private static final int TREES = 50;

    /** The dial is as wide as weekdays are apart, so that neither is preferred by the cuts. */
    private static final double RADIUS = 1;

    /** More would be the noise of single precision. */
    private static final MathContext DIGITS = new MathContext(6);

    private final RandomCutForest forest;
    private final double scale;

    private BaselineForest(RandomCutForest forest, double scale) {
        this.forest = forest;
        this.scale = scale;
    }

    /** Grows one from hours, of which there is at least one, in an order that is always the same. */
    static BaselineForest grow(List<Figure> figures, long seed) {
        double most =
                figures.stream().mapToDouble(one -> Math.abs(one.mean())).max().orElse(0);
        double scale = most == 0 ? 1 : most;
        RandomCutForest forest = RandomCutForest.builder()
                .dimensions(DIMENSIONS)
                .shingleSize(1)
                .numberOfTrees(TREES)
                .sampleSize(Math.max(2, figures.size()))
                .outputAfter(1)
                .randomSeed(seed)
                .parallelExecutionEnabled(false)
                .build();
        for (Figure figure : figures) {
            float[] point = point(figure.weekday(), figure.hour());
            point[MEAN] = (float) (figure.mean() / scale);
            forest.update(point);
        }
        return new BaselineForest(forest, scale);
    }

    /** The usual mean of an hour of a weekday, Monday being 0. */
    double usual(int weekday, int hour) {
        float[] whole = forest.imputeMissingValues(point(weekday, hour), new int[] {MEAN});
        return new BigDecimal(whole[MEAN] * scale).round(DIGITS).doubleValue();
    }

    private static float[] point(int weekday, int hour) {
        double angle = 2 * Math.PI * hour / PastDay.HOURS;
        float[] point = new float[DIMENSIONS];
        point[DIAL] = (float) (RADIUS * StrictMath.cos(angle));
        point[DIAL + 1] = (float) (RADIUS * StrictMath.sin(angle));
        point[WEEKDAYS + weekday] = 1;
        return point;
    }
}
