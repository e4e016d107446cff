package dev.caretaker.compliance.amendment;

import dev.caretaker.compliance.interval.IntervalRow;
import dev.caretaker.compliance.interval.Pair;
import dev.caretaker.model.standard.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of intervals that tile: a stretch of them replaced, the rest left as it was. */
final class Tiles {
    private final List<IntervalRow> before;
    private final Rewriting rewriting;
    private final long from;
    private final long to;

    /** Over the intervals that touch the stretch, oldest first, and the one that follows them where they end before it does. */
    Tiles(List<IntervalRow> before, Rewriting rewriting) {
        this.before = List.copyOf(before);
        this.rewriting = rewriting;
        from = rewriting.period().from().toEpochMilli();
        to = rewriting.period().to().toEpochMilli();
    }

    /** The intervals as they were. */
    List<IntervalRow> before() {
        return before;
    }

    /** The intervals afterwards; neighbours that say the same are one. */
    List<IntervalRow> after() {
        List<IntervalRow> tiles = new ArrayList<>();
        before.stream()
                .filter(one -> one.from() < from)
                .forEach(one -> add(tiles, one.over(one.from(), Math.min(one.to(), from))));
        fill(tiles, from);
        fresh().forEach(one -> add(tiles, one));
        before.stream().filter(one -> one.to() > to).forEach(one -> {
            fill(tiles, one.from());
            add(tiles, one.over(Math.max(one.from(), to), one.to()));
        });
        if (tiles.getLast().to() != IntervalRow.OPEN && before.isEmpty()) {
            fill(tiles, IntervalRow.OPEN);
        }
        return tiles;
    }

    /** What differs within the stretch. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (IntervalRow now : fresh()) {
            long at = now.from();
            while (at < now.to()) {
                Part was = at(at);
                long end = Math.min(was.to, now.to());
                note(differences, new Difference(at, end, was.verdict, now.verdict()));
                at = end;
            }
        }
        return differences;
    }

    private static void note(List<Difference> differences, Difference next) {
        if (next.before == next.after) {
            return;
        }
        Difference last = differences.isEmpty() ? next : differences.getLast();
        if (last.to == next.from && last.before == next.before && last.after == next.after) {
            differences.set(differences.size() - 1, new Difference(last.from, next.to, next.before, next.after));
        } else {
            differences.add(next);
        }
    }

    /** What stood at a time and until when; where nothing was written nobody could tell. */
    private Part at(long time) {
        for (IntervalRow one : before) {
            if (one.from() > time) {
                return new Part(Verdict.NOT_EVALUABLE, one.from());
            }
            if (one.to() > time) {
                return new Part(one.verdict(), one.to());
            }
        }
        return new Part(Verdict.NOT_EVALUABLE, IntervalRow.OPEN);
    }

    private List<IntervalRow> fresh() {
        List<IntervalRow> fresh = new ArrayList<>();
        List<Rewriting.Turn> turns = rewriting.verdicts();
        for (int i = 0; i < turns.size(); i++) {
            long end = i + 1 < turns.size() ? turns.get(i + 1).from().toEpochMilli() : to;
            fresh.add(row(turns.get(i).verdict(), turns.get(i).from().toEpochMilli(), end));
        }
        return fresh;
    }

    private IntervalRow row(Verdict verdict, long start, long end) {
        Pair pair = new Pair(rewriting.standard().id(), rewriting.subject());
        return new IntervalRow(pair, rewriting.standard(), verdict, start, end);
    }

    /** Writes down, up to a time, that nobody could tell; before the first interval of all there is nothing to fill. */
    private void fill(List<IntervalRow> tiles, long until) {
        if (!tiles.isEmpty() && tiles.getLast().to() < until) {
            add(tiles, row(Verdict.NOT_EVALUABLE, tiles.getLast().to(), until));
        }
    }

    private static void add(List<IntervalRow> tiles, IntervalRow next) {
        if (!tiles.isEmpty() && tiles.getLast().says(next)) {
            tiles.set(tiles.size() - 1, next.over(tiles.getLast().from(), next.to()));
        } else {
            tiles.add(next);
        }
    }

    /** A stretch with the verdict before and after. */
    record Difference(long from, long to, Verdict before, Verdict after) {}

    private record Part(Verdict verdict, long to) {}
}
