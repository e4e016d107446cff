package dev.caretaker.ingest;

import dev.caretaker.model.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** History worked out in the plainest way, for comparison. */
public final class NaiveHistory {
    private NaiveHistory() {}

    /** The windows of readings that were appended in this order. */
    public static List<Sample> of(List<Reading> appended, HistoryQuery query) {
        NavigableMap<Instant, Double> kept = new TreeMap<>();
        for (Reading reading : appended) {
            if (reading.point().equals(query.point())
                    && !reading.time().isBefore(query.from())
                    && reading.time().isBefore(query.to())) {
                kept.put(reading.time(), reading.value());
            }
        }
        long width = query.every().orElseThrow().toMillis();
        NavigableMap<Long, List<Double>> windows = new TreeMap<>();
        kept.forEach((time, value) -> windows.computeIfAbsent(
                        Math.floorDiv(time.toEpochMilli(), width) * width, start -> new ArrayList<>())
                .add(value));
        List<Sample> samples = new ArrayList<>();
        windows.forEach((start, values) -> samples.add(new Sample(Instant.ofEpochMilli(start), one(query, values))));
        return samples.subList(0, Math.min(samples.size(), query.limit()));
    }

    private static double one(HistoryQuery query, List<Double> values) {
        DoubleSummaryStatistics all =
                values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return switch (query.statistic()) {
            case MEAN -> all.getAverage();
            case MIN -> all.getMin();
            case MAX -> all.getMax();
            case SUM -> all.getSum();
            case COUNT -> all.getCount();
            case LAST -> values.getLast();
        };
    }
}
