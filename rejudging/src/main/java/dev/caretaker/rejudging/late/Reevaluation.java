package dev.caretaker.rejudging.late;

import dev.caretaker.compliance.amendment.Rewriting.Turn;
import dev.caretaker.compliance.interval.Pair;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.Breach;
import dev.caretaker.judging.InOrder;
import dev.caretaker.judging.Judge;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.rejudging.backtest.run.PastReadings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One version and one subject judged once more over a stretch, from the stored readings. */
final class Reevaluation {
    private static final int PIECE = 10_000;

    private final PastReadings readings;
    private final List<VerdictChange> changes = new ArrayList<>();

    Reevaluation(PastReadings readings) {
        this.readings = readings;
    }

    /** Takes what the judge says: a change takes the place of all that was said from its time on. */
    void take(VerdictChange change) {
        while (!changes.isEmpty() && !changes.getLast().at().isBefore(change.at())) {
            changes.removeLast();
        }
        changes.add(change);
    }

    /**
     * The verdicts of a period, the first from its start.
     *
     * @param judge the judge, whose changes are taken here
     * @param breach the breach that stood before all that is judged now, where one did
     */
    List<Turn> judge(Judge judge, Optional<Breach> breach, Period period) {
        Instant lead = lead(judge, period);
        List<Reading> before = judge.points().stream()
                .flatMap(point -> readings.lastBefore(point, lead).stream())
                .toList();
        judge.stand(breach.stream().toList());
        // What a point that reports changes only said last counts as well as what is said often.
        judge.learnFrom(before.stream()
                .map(Reading::time)
                .min(Comparator.naturalOrder())
                .orElse(lead));
        Stream<Iterator<Reading>> since =
                judge.points().stream().map(point -> of(point, new Period(lead, period.to())));
        new InOrder(Stream.concat(before.stream().map(one -> List.of(one).iterator()), since)
                        .toList())
                .forEachRemaining(judge::accept);
        judge.advance(period.to());
        return turns(period);
    }

    /** From when on readings settle what stood at the start of a period. */
    static Instant lead(Judge judge, Period period) {
        return period.from().minus(judge.horizon()).minus(Duration.ofMillis(1));
    }

    /** A breach that is known to have stood, though not by which readings. */
    static Breach breach(Pair pair, Instant since) {
        return new Breach(pair.standard(), pair.subject(), new Evidence(since, Double.NaN, List.of()));
    }

    private List<Turn> turns(Period period) {
        List<Turn> turns = new ArrayList<>(List.of(new Turn(period.from(), Verdict.NOT_EVALUABLE)));
        for (VerdictChange change : changes) {
            if (!change.at().isAfter(period.from())) {
                turns.set(0, new Turn(period.from(), change.to()));
            } else if (change.at().isBefore(period.to()) && turns.getLast().verdict() != change.to()) {
                turns.add(new Turn(change.at(), change.to()));
            }
        }
        return turns;
    }

    /** The stored readings of a point, fetched a piece at a time. */
    private Iterator<Reading> of(PointId point, Period period) {
        return Stream.iterate(
                        piece(point, period.from(), period.to()),
                        piece -> !piece.isEmpty(),
                        piece -> piece.size() < PIECE
                                ? List.of()
                                : piece(point, piece.getLast().time().plusMillis(1), period.to()))
                .flatMap(List::stream)
                .iterator();
    }

    private List<Reading> piece(PointId point, Instant from, Instant to) {
        return from.isBefore(to) ? readings.piece(point, from, to, PIECE) : List.of();
    }
}
