package dev.caretaker.alerting.judging.cases;

import dev.caretaker.alerting.judging.Judge;
import dev.caretaker.alerting.judging.JudgeSettings;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.standard.StandardCase.Expected;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Runs the test cases of standards. A case plays at one point in the scope of the standard, on a day of its own, in hours
 * that are Monday to Friday from 08:00 to 18:00 whatever the standard calls them. The point is watched from the first
 * reading on; after the last one the clock runs on to the last time that is expected.
 */
public final class Cases {
    private static final Instant MONDAY = Instant.parse("2024-01-01T00:00:00Z");

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
        Instant midnight = MONDAY.plus(Duration.ofDays(one.day() - 1L));
        List<Expected> found = play(standard, one, midnight);
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

    private static List<Expected> play(Standard standard, StandardCase one, Instant midnight) {
        List<VerdictChange> changes = new ArrayList<>();
        Stage stage = Stage.of(standard.scope());
        Duration first = one.given().stream()
                .map(StandardCase.Given::at)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        JudgeSettings settings = JudgeSettings.recorded(midnight.plus(first));
        Judge judge = Judge.of(List.of(standard), stage.graph(), settings, changes::add);
        for (StandardCase.Given given : one.given()) {
            Instant at = midnight.plus(given.at());
            judge.accept(Reading.of(stage.point(), at, given.value()));
            judge.advance(at);
        }
        one.expect().stream()
                .map(Expected::at)
                .max(Duration::compareTo)
                .ifPresent(last -> judge.advance(midnight.plus(last).plusMillis(1)));
        return changes.stream()
                .map(change -> new Expected(Duration.between(midnight, change.at()), change.to()))
                .toList();
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
