package dev.caretaker.console.api;

import dev.caretaker.compliance.Figures;
import java.util.Comparator;
import java.util.List;

/** The order in which rows of figures are asked for; where two are even, by key. */
final class Ranking {
    private static final Comparator<Figures.Row> BY_KEY = Comparator.comparing(
                    (Figures.Row row) -> row.key().isEmpty())
            .thenComparing(row -> row.key().orElse(""));
    /** What is undefined is neither best nor worst: it comes last. */
    private static final double UNDEFINED = 2;

    private Ranking() {}

    static List<Figures.Row> sorted(List<Figures.Row> rows, String word) {
        return rows.stream().sorted(order(word).thenComparing(BY_KEY)).toList();
    }

    private static Comparator<Figures.Row> order(String word) {
        return switch (word) {
            case "fail" ->
                Comparator.comparingLong((Figures.Row row) -> row.now().fail()).reversed();
            case "compliance" ->
                Comparator.comparingDouble(row -> row.now().compliance().orElse(UNDEFINED));
            case "coverage" ->
                Comparator.comparingDouble(row -> row.now().coverage().orElse(UNDEFINED));
            default -> BY_KEY;
        };
    }
}
