package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Account;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Stretch;
import dev.caretaker.compliance.interval.Times;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Times summed by key and piece of a period. */
final class Sums {
    private static final Comparator<Optional<String>> NAMED_FIRST =
            Comparator.comparing((Optional<String> key) -> key.isEmpty()).thenComparing(key -> key.orElse(""));

    private final List<Period> pieces;
    private final Map<Optional<String>, Times[]> sums = new TreeMap<>(NAMED_FIRST);

    Sums(List<Period> pieces) {
        this.pieces = pieces;
    }

    void add(Optional<String> key, Account account) {
        Times[] times = sums.computeIfAbsent(key, fresh -> empty());
        int first = 0;
        for (Stretch stretch : account.stretches()) {
            while (first < pieces.size() && !pieces.get(first).to().isAfter(stretch.from())) {
                first++;
            }
            for (int i = first; i < pieces.size() && pieces.get(i).from().isBefore(stretch.to()); i++) {
                times[i] = times[i].plus(stretch.within(pieces.get(i)));
            }
        }
    }

    /** The keys with their times in each piece, by key. */
    Map<Optional<String>, List<Times>> all() {
        Map<Optional<String>, List<Times>> all = new TreeMap<>(NAMED_FIRST);
        sums.forEach((key, times) -> all.put(key, List.of(times)));
        return all;
    }

    private Times[] empty() {
        Times[] times = new Times[pieces.size()];
        Arrays.fill(times, Times.NONE);
        return times;
    }
}
