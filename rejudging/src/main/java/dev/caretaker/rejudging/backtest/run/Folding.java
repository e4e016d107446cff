package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds verdicts into incidents as those of live readings are: one at a time, open again where the breach is back within
 * the settle time, left as it is while nobody can tell.
 */
final class Folding {
    private final PointId subject;
    private final Period period;
    private final Duration settle;
    private final List<SimulatedIncident> incidents = new ArrayList<>();
    private final List<Instant> reopened = new ArrayList<>();
    private @Nullable Instant opened;
    private @Nullable Instant recovered;

    Folding(PointId subject, Period period, Duration settle) {
        this.subject = subject;
        this.period = period;
        this.settle = settle;
    }

    List<SimulatedIncident> fold(Line line) {
        for (Line.Turn turn : line.turns()) {
            Instant at = Instant.ofEpochMilli(turn.at());
            if (at.isBefore(period.to())) {
                turn(turn, at);
            }
        }
        close();
        return incidents;
    }

    private void turn(Line.Turn turn, Instant at) {
        switch (turn.verdict()) {
            case FAIL -> breach(at);
            case PASS, NOT_APPLICABLE, EXCUSED -> {
                if (opened != null && recovered == null) {
                    recovered = at;
                }
            }
            case NOT_EVALUABLE -> {}
        }
    }

    private void breach(Instant at) {
        if (recovered != null && at.isAfter(recovered.plus(settle))) {
            close();
        }
        if (opened == null) {
            opened = at;
        } else if (recovered != null) {
            reopened.add(at);
            recovered = null;
        }
    }

    private void close() {
        if (opened != null && (recovered == null || recovered.isAfter(period.from()))) {
            boolean standing = opened.isBefore(period.from());
            List<Instant> within =
                    reopened.stream().filter(at -> !at.isBefore(period.from())).toList();
            incidents.add(new SimulatedIncident(subject, opened, Optional.ofNullable(recovered), within, standing));
        }
        opened = null;
        recovered = null;
        reopened.clear();
    }
}
