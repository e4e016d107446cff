package dev.caretaker.rejudging.late;

import dev.caretaker.compliance.amendment.Amendment;
import dev.caretaker.compliance.amendment.AmendmentReason;
import dev.caretaker.compliance.amendment.Amendments;
import dev.caretaker.compliance.amendment.Rewriting;
import dev.caretaker.compliance.amendment.Written;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.Breach;
import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.judging.scope.JudgeScope;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One standard and subject judged again as far as live judging has come, and what is to be done about the rest. */
final class Revision {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ReprocessingParts parts;
    private final Pending pending;
    private final Instant now;

    Revision(ReprocessingParts parts, Pending pending, Instant now) {
        this.parts = parts;
        this.pending = pending;
        this.now = now;
    }

    /**
     * Judges again and writes what differs. What live judging may still correct itself is left for later, and so is the rest
     * of a stretch after which both do not agree yet.
     */
    List<Amendment> make(Instant settled) {
        Instant since = read(Written::since).orElse(pending.from());
        Instant from = since.isAfter(pending.from()) ? since : pending.from();
        if (!from.isBefore(settled)) {
            return later(pending.rest(from, pending.until()), Duration.between(settled, from));
        }
        List<Runs.Run> runs = runs(new Period(from, settled));
        Duration horizon = runs.stream()
                .flatMap(run -> judge(run.version(), since, new Again(parts.readings())).stream())
                .map(Judge::horizon)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Instant last = pending.until().isAfter(since) ? pending.until() : since;
        Instant end = last.plus(horizon).plusMillis(1);
        if (from.isBefore(end) && end.isBefore(settled)) {
            List<Judged> judged = judged(runs, since, new Period(from, end));
            if (judged.isEmpty() || read(judged.getLast()::meets)) {
                return write(judged, true);
            }
        }
        return write(judged(runs, since, new Period(from, settled)), !end.isAfter(settled));
    }

    private List<Runs.Run> runs(Period period) {
        List<Runs.Run> runs = Runs.of(read(written -> written.within(period)), period);
        if (!runs.isEmpty()) {
            return runs;
        }
        LocalDate day = LocalDate.ofInstant(period.from(), ZoneOffset.UTC);
        return parts.standards().inForce(day).stream()
                .map(Standard::ref)
                .filter(ref -> ref.id().equals(pending.pair().standard()))
                .map(ref -> new Runs.Run(ref, period))
                .toList();
    }

    private List<Judged> judged(List<Runs.Run> runs, Instant since, Period period) {
        List<Judged> judged = new ArrayList<>();
        for (Runs.Run run : runs) {
            Instant to = run.period().to().isBefore(period.to()) ? run.period().to() : period.to();
            if (run.period().from().isBefore(to)) {
                Period part = new Period(run.period().from(), to);
                Again again = new Again(parts.readings());
                judge(run.version(), since, again)
                        .map(judge -> new Judged(run.version(), again.judge(judge, breach(judge, part), part), part))
                        .ifPresent(judged::add);
            }
        }
        return judged;
    }

    /** None where the version, or the points it needs, are there no more. */
    private Optional<Judge> judge(StandardRef version, Instant since, Again again) {
        PointId subject = pending.pair().subject();
        return parts.standards()
                .find(version)
                .map(standard -> Judge.of(
                        new JudgeScope(List.of(Edition.always(standard)), parts.graph(), Packs.NONE, subject::equals),
                        JudgeSettings.recorded(since),
                        again::take))
                .filter(judge -> !judge.subjects().isEmpty())
                .map(judge -> {
                    judge.excuse(parts.live().excuses());
                    return judge;
                });
    }

    private Optional<Breach> breach(Judge judge, Period period) {
        Instant lead = Again.lead(judge, period);
        return read(written -> written.breachedAt(lead))
                ? Optional.of(Again.breach(pending.pair(), lead))
                : Optional.empty();
    }

    private List<Amendment> write(List<Judged> judged, boolean whole) {
        return parts.records().inTransaction(transaction -> {
            Written written = new Written(transaction, pending.pair());
            boolean done = judged.isEmpty() || (whole && judged.getLast().meets(written));
            List<Amendment> amended = new ArrayList<>();
            for (Judged one : judged) {
                amended.addAll(Amendments.write(transaction, one.rewriting(written, pending), now));
            }
            if (done) {
                PendingTable.settled(transaction, pending);
            } else {
                Instant end = judged.getLast().period().to();
                Pending rest = pending.rest(end, pending.until());
                PendingTable.later(transaction, rest, now.plus(wait(pending.until(), end)));
            }
            return amended;
        });
    }

    /** Where both do not agree for long, it is looked more and more seldom. */
    private static Duration wait(Instant until, Instant end) {
        Duration half = until.isBefore(end) ? Duration.between(until, end).dividedBy(2) : SOON;
        return half.compareTo(LONGEST) > 0 ? LONGEST : atLeast(half);
    }

    private List<Amendment> later(Pending rest, Duration wait) {
        return parts.records().inTransaction(transaction -> {
            PendingTable.later(transaction, rest, now.plus(atLeast(wait)));
            return List.of();
        });
    }

    private static Duration atLeast(Duration wait) {
        return wait.compareTo(SOON) < 0 ? SOON : wait;
    }

    private <T> T read(Function<Written, T> question) {
        return parts.records().read(handle -> question.apply(new Written(handle, pending.pair())));
    }

    /** What one version judged. */
    private record Judged(StandardRef version, List<Rewriting.Turn> verdicts, Period period) {
        /** Whether what is written goes on, when the period is over, as this does. */
        boolean meets(Written written) {
            return outcome(written).meets(written.after(period.to()));
        }

        Rewriting rewriting(Written written, Pending pending) {
            List<Rewriting.Turn> turns = outcome(written).turns();
            return new Rewriting(version, pending.pair().subject(), turns, period, AmendmentReason.LATE_READINGS);
        }

        private Outcome outcome(Written written) {
            return new Outcome(verdicts, written.within(period), period);
        }
    }
}
