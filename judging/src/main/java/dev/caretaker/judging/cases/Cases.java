package dev.caretaker.judging.cases;

import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.standard.StandardCase.Expected;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs the test cases of standards. A case plays in the smallest site that has what the standard names, on a day of its own, in hours
 * that are Monday to Friday from 08:00 to 18:00 whatever the standard calls them. The point is watched from the first
 * reading on; where the case says how it {@code usually} goes, such days come first, and what is found on them is not asked
 * for. After the last one the clock runs on to the last time that is expected.
 */
public final class Cases {
    private Cases() {}

    /** Runs the cases of several standards. */
    public static List<CaseResult> run(Collection<Standard> standards) {
        return standards.stream().flatMap(one -> run(one).stream()).toList();
    }

    /** Runs the cases of a standard, whether it is in force or not. */
    public static List<CaseResult> run(Standard standard) {
        return standard.cases().stream()
                .map(one -> new CaseResult(standard.ref(), one.name(), difference(standard, one)))
                .toList();
    }

    private static Optional<CaseResult.Difference> difference(Standard standard, StandardCase one) {
        List<Expected> found = play(standard, one);
        for (int i = 0; i < Math.max(found.size(), one.expect().size()); i++) {
            if (i >= found.size()) {
                return difference("case-missing", one.expect().get(i));
            }
            if (i >= one.expect().size()) {
                return difference("case-unexpected", found.get(i));
            }
            if (!found.get(i).equals(one.expect().get(i))) {
                return difference("case-other", one.expect().get(i), found.get(i));
            }
        }
        return Optional.empty();
    }

    /** The verdict changes that the readings of a case give. */
    static List<Expected> play(Standard standard, StandardCase one) {
        Instant midnight = one.setting().day().atStartOfDay(ZoneOffset.UTC).toInstant();
        List<VerdictChange> changes = new ArrayList<>();
        Stage stage = Stage.of(standard, one);
        List<Reading> readings = readings(standard, one, stage);
        Instant first = readings.stream().map(Reading::time).findFirst().orElse(midnight);
        Judge judge = Judge.of(List.of(standard), stage.graph(), JudgeSettings.recorded(first), changes::add);
        if (!one.given(StandardCase.USUALLY).isEmpty()) {
            judge.learnFrom(midnight.minus(judge.horizon()));
        }
        for (Reading reading : readings) {
            judge.accept(reading);
            judge.advance(reading.time());
        }
        one.expect().stream()
                .map(Expected::at)
                .max(Duration::compareTo)
                .ifPresent(last -> judge.advance(midnight.plus(last).plusMillis(1)));
        return Timelines.of(changes).stream()
                .filter(change -> !change.at().isBefore(midnight))
                .map(change -> new Expected(Duration.between(midnight, change.at()), change.to()))
                .toList();
    }

    private static List<Reading> readings(Standard standard, StandardCase one, Stage stage) {
        Instant midnight = one.setting().day().atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Reading> readings = new ArrayList<>();
        for (StandardCase.Series series : one.given()) {
            if (series.point().equals(StandardCase.USUALLY)) {
                continue;
            }
            PointId point = Objects.requireNonNull(stage.points().get(series.point()), series.point());
            series.readings()
                    .forEach(given -> readings.add(Reading.of(point, midnight.plus(given.at()), given.value())));
        }
        if (!one.given(StandardCase.USUALLY).isEmpty()) {
            readings.addAll(UsualDays.of(standard, one.given(StandardCase.USUALLY))
                    .readings(Objects.requireNonNull(stage.points().get(StandardCase.SUBJECT)), midnight));
        }
        readings.sort(Comparator.comparing(Reading::time));
        return readings;
    }

    private static Optional<CaseResult.Difference> difference(String code, Expected... verdicts) {
        List<String> args = new ArrayList<>();
        for (Expected one : verdicts) {
            args.add(clock(one.at()));
            args.add(one.verdict().word());
        }
        return Optional.of(new CaseResult.Difference(code, args));
    }

    private static String clock(Duration at) {
        String minutes = "%02d:%02d".formatted(at.toHours(), at.toMinutesPart());
        return at.toSecondsPart() == 0 ? minutes : minutes + ":%02d".formatted(at.toSecondsPart());
    }
}
