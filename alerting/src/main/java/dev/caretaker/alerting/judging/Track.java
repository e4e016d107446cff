package dev.caretaker.alerting.judging;

import dev.caretaker.model.site.PointId;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A watch with its state now, two earlier ones to go back to, and what was said since the older of them. Of the two the
 * older is always from before the lateness bound.
 */
final class Track {
    private final Watch watch;
    private State now;
    private State newer;
    private State older;
    private List<VerdictChange> sinceOlder = List.of();
    private int saidAtNewer;

    Track(Watch watch, long commissioned, @Nullable Evidence standing) {
        this.watch = watch;
        now = watch.commissioned(commissioned, standing);
        newer = now.copy();
        older = newer;
    }

    /** Before a first reading: what comes now reaches back to a time, so a window is whole its own length after that. */
    void learnFrom(long from) {
        now.judgedFrom = from + watch.reach();
        newer = now.copy();
        older = newer;
    }

    Watch watch() {
        return watch;
    }

    State now() {
        return now;
    }

    void read(Series series, int index, Consumer<VerdictChange> out) {
        watch.read(now, series, index, change -> say(change, out));
    }

    void pass(long time, Series series, Consumer<VerdictChange> out) {
        if (now.due() <= time) {
            watch.pass(now, time, series, change -> say(change, out));
        }
    }

    /** Keeps the state as it is now to go back to, and lets go of the oldest. */
    void keep() {
        sinceOlder = sinceOlder.size() == saidAtNewer
                ? List.of()
                : new ArrayList<>(sinceOlder.subList(saidAtNewer, sinceOlder.size()));
        saidAtNewer = sinceOlder.size();
        older = newer;
        newer = now.copy();
    }

    /** Goes back to a kept state, takes the readings after it once more, and says what is different now. */
    void replay(boolean toNewer, Series series, Span span, Consumer<VerdictChange> out) {
        int said = toNewer ? saidAtNewer : 0;
        if (!toNewer) {
            newer = older;
            saidAtNewer = 0;
        }
        State again = newer.copy();
        List<VerdictChange> changes = new ArrayList<>();
        for (int index = span.from(); index < series.end(); index++) {
            watch.read(again, series, index, changes::add);
        }
        watch.pass(again, span.until(), series, changes::add);
        now = again;
        correct(said, changes, out);
    }

    /**
     * A change takes the place of all that was said from its time on; so it is enough to say again from the first
     * difference.
     */
    private void correct(int said, List<VerdictChange> changes, Consumer<VerdictChange> out) {
        List<VerdictChange> before = sinceOlder.subList(said, sinceOlder.size());
        int same = 0;
        while (same < before.size() && same < changes.size() && alike(before.get(same), changes.get(same))) {
            same++;
        }
        List<VerdictChange> kept = new ArrayList<>(sinceOlder.subList(0, said + same));
        if (same < before.size()) {
            Verdict stood = before.get(before.size() - 1).to();
            undo(before.get(same), stood, changes.subList(same, changes.size()), out);
        } else {
            changes.subList(same, changes.size()).forEach(out);
        }
        kept.addAll(changes.subList(same, changes.size()));
        sinceOlder = kept;
    }

    private static void undo(
            VerdictChange wrong, Verdict stood, List<VerdictChange> instead, Consumer<VerdictChange> out) {
        Verdict from = stood;
        if (instead.isEmpty() || wrong.at().isBefore(instead.get(0).at())) {
            out.accept(new VerdictChange(
                    wrong.standard(), wrong.subject(), from, wrong.from(), wrong.at(), wrong.evidence()));
            from = wrong.from();
        }
        for (VerdictChange change : instead) {
            out.accept(new VerdictChange(
                    change.standard(), change.subject(), from, change.to(), change.at(), change.evidence()));
            from = change.to();
        }
    }

    private static boolean alike(VerdictChange one, VerdictChange other) {
        return one.to() == other.to() && one.at().equals(other.at());
    }

    private void say(VerdictChange change, Consumer<VerdictChange> out) {
        if (sinceOlder.isEmpty()) {
            sinceOlder = new ArrayList<>(2);
        }
        sinceOlder.add(change);
        out.accept(change);
    }

    /** The change that made the verdict what it is, in the terms of now. */
    Optional<VerdictChange> latest() {
        return Optional.ofNullable(now.latest);
    }

    Standing standing(PointId subject) {
        return new Standing(watch.ref(), subject, now.verdict, Instant.ofEpochMilli(now.since));
    }

    /** Readings from an index on, and the time that has passed since. */
    record Span(int from, long until) {}
}
