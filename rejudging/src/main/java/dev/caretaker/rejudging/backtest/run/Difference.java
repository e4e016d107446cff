package dev.caretaker.rejudging.backtest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Incidents of one subject that belong together because they overlap, and differ between the version in force and the
 * draft.
 *
 * @param kind how they differ
 * @param before those of the version in force
 * @param after those of the draft
 */
public record Difference(Kind kind, List<SimulatedIncident> before, List<SimulatedIncident> after) {
    /** Copies the lists. */
    public Difference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** How incidents differ. */
    public enum Kind {
        /** Only the draft has it. */
        GAINED,
        /** Only the version in force has it. */
        LOST,
        /** Both have it, with other times or cut otherwise. */
        CHANGED;

        /** The word used in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The differences between the incidents of one subject, by time. */
    static List<Difference> between(List<SimulatedIncident> before, List<SimulatedIncident> after) {
        List<Difference> found = new ArrayList<>();
        int one = 0;
        int other = 0;
        while (one < before.size() || other < after.size()) {
            int oneEnd = one;
            int otherEnd = other;
            boolean grown = true;
            while (grown) {
                grown = false;
                if (oneEnd < before.size() && belongs(before.get(oneEnd), after.subList(other, otherEnd))) {
                    oneEnd++;
                    grown = true;
                }
                if (otherEnd < after.size() && belongs(after.get(otherEnd), before.subList(one, oneEnd))) {
                    otherEnd++;
                    grown = true;
                }
                if (!grown && oneEnd == one && otherEnd == other) {
                    boolean first = other == after.size()
                            || (one < before.size()
                                    && !after.get(other)
                                            .opened()
                                            .isBefore(before.get(one).opened()));
                    oneEnd += first ? 1 : 0;
                    otherEnd += first ? 0 : 1;
                    grown = true;
                }
            }
            add(found, before.subList(one, oneEnd), after.subList(other, otherEnd));
            one = oneEnd;
            other = otherEnd;
        }
        return found;
    }

    private static boolean belongs(SimulatedIncident incident, List<SimulatedIncident> others) {
        return others.stream().anyMatch(incident::overlaps);
    }

    private static void add(List<Difference> found, List<SimulatedIncident> before, List<SimulatedIncident> after) {
        if (before.isEmpty()) {
            found.add(new Difference(Kind.GAINED, before, after));
        } else if (after.isEmpty()) {
            found.add(new Difference(Kind.LOST, before, after));
        } else if (before.size() != 1 || after.size() != 1 || !before.getFirst().alike(after.getFirst())) {
            found.add(new Difference(Kind.CHANGED, before, after));
        }
    }
}
