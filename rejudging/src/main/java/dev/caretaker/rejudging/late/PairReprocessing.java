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
final class PairReprocessing {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ReprocessingParts parts;
    private final Pending pending;
    private final Instant now;

    PairReprocessing(ReprocessingParts parts, Pending pending, Instant now) {
        this.parts = parts;
        this.pending = pending;
        this.now = now;
    }

    /**
     * Judges again and writes what differs. What live judging may still correct itself is left for later, and so is the rest
     * of a stretch after which both do not agree yet.
     */
    List<Amendment> make(Instant watermark) {
        Instant since = read(Written::since).orElse(pending.from());
        Instant from = since.isAfter(pending.from()) ? since : pending.from();
        if (!from.isBefore(watermark)) {
            return later(pending.rest(from, pending.until()), Duration.between(watermark, from));
        }
        List<VersionPeriods.VersionPeriod> periods = periods(new Period(from, watermark));
        Duration horizon = periods.stream()
                .flatMap(versionPeriod ->
                        judge(versionPeriod.version(), since, new Reevaluation(parts.readings())).stream())
                .map(Judge::horizon)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Instant last = pending.until().isAfter(since) ? pending.until() : since;
        Instant end = last.plus(horizon).plusMillis(1);
        if (from.isBefore(end) && end.isBefore(watermark)) {
            List<Judged> judged = judged(periods, since, new Period(from, end));
            if (judged.isEmpty() || read(judged.getLast()::meets)) {
                return write(judged, true);
            }
        }
        return write(judged(periods, since, new Period(from, watermark)), !end.isAfter(watermark));
    }

    private List<VersionPeriods.VersionPeriod> periods(Period period) {
        List<VersionPeriods.VersionPeriod> periods = VersionPeriods.of(read(written -> written.within(period)), period);
        if (!periods.isEmpty()) {
            return periods;
        }
        LocalDate day = LocalDate.ofInstant(period.from(), ZoneOffset.UTC);
        return parts.standards().inForce(day).stream()
                .map(Standard::ref)
                .filter(ref -> ref.id().equals(pending.pair().standard()))
                .map(ref -> new VersionPeriods.VersionPeriod(ref, period))
                .toList();
    }

    private List<Judged> judged(List<VersionPeriods.VersionPeriod> periods, Instant since, Period period) {
        List<Judged> judged = new ArrayList<>();
        for (VersionPeriods.VersionPeriod versionPeriod : periods) {
            Instant to = versionPeriod.period().to().isBefore(period.to())
                    ? versionPeriod.period().to()
                    : period.to();
            if (versionPeriod.period().from().isBefore(to)) {
                Period part = new Period(versionPeriod.period().from(), to);
                Reevaluation reevaluation = new Reevaluation(parts.readings());
                judge(versionPeriod.version(), since, reevaluation)
                        .map(judge -> new Judged(
                                versionPeriod.version(), reevaluation.judge(judge, breach(judge, part), part), part))
                        .ifPresent(judged::add);
            }
        }
        return judged;
    }

    /** None where the version, or the points it needs, are there no more. */
    private Optional<Judge> judge(StandardRef version, Instant since, Reevaluation reevaluation) {
        PointId subject = pending.pair().subject();
        return parts.standards()
                .find(version)
                .map(standard -> Judge.of(
                        new JudgeScope(List.of(Edition.always(standard)), parts.graph(), Packs.NONE, subject::equals),
                        JudgeSettings.recorded(since),
                        reevaluation::take))
                .filter(judge -> !judge.subjects().isEmpty())
                .map(judge -> {
                    judge.excuse(parts.live().excuses());
                    return judge;
                });
    }

    private Optional<Breach> breach(Judge judge, Period period) {
        Instant lead = Reevaluation.lead(judge, period);
        return read(written -> written.breachedAt(lead))
                ? Optional.of(Reevaluation.breach(pending.pair(), lead))
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
                PendingTable.done(transaction, pending);
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

        private Reconciliation outcome(Written written) {
            return new Reconciliation(verdicts, written.within(period), period);
        }
    }
}
