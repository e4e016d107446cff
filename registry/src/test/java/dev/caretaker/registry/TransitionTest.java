package dev.caretaker.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.records.Actor;
import dev.caretaker.registry.Outcome.Moved;
import dev.caretaker.registry.Outcome.NotReady;
import dev.caretaker.registry.Outcome.Refused;
import dev.caretaker.registry.Signatures.Signature;
import dev.caretaker.registry.text.FindingTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Signature LIN = new Signature(Actor.user("lin"), NOW);
    private static final Signature WANG = new Signature(Actor.user("wang"), NOW);
    private static final Map<String, LifecycleState> LIVES = Map.of(
            "draft", new LifecycleState.Draft(),
            "in review", new LifecycleState.InReview(LIN),
            "published", new LifecycleState.Published(Optional.of(LIN), WANG),
            "retired", new LifecycleState.Retired(Optional.of(LIN), Optional.of(WANG), WANG),
            "discarded", new LifecycleState.Discarded());
    private static final Map<String, Step> STEPS = Map.ofEntries(
            Map.entry("edit", new Step.Edit()),
            Map.entry("discard", new Step.Discard()),
            Map.entry("submit", new Step.Submit(List.of())),
            Map.entry("submit red", new Step.Submit(List.of(FindingTexts.finding("cases-none")))),
            Map.entry("send back", new Step.SendBack("why")),
            Map.entry("send back silently", new Step.SendBack(" ")),
            Map.entry("approve", approve(Set.of(LIN.by()), TODAY)),
            Map.entry("approve own", approve(Set.of(WANG.by()), TODAY)),
            Map.entry("approve for yesterday", approve(Set.of(LIN.by()), TODAY.minusDays(1))),
            Map.entry("retire", new Step.Retire("why")),
            Map.entry("retire silently", new Step.Retire("")));

    private static Step approve(Set<Actor> authors, LocalDate effective) {
        return new Step.Approve(authors, List.of(), effective, TODAY);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "draft, edit, DRAFT",
        "draft, discard, DISCARDED",
        "draft, submit, IN_REVIEW",
        "draft, submit red, not ready",
        "draft, send back, standard-step-not-allowed",
        "draft, approve, standard-step-not-allowed",
        "draft, retire, standard-step-not-allowed",
        "in review, edit, standard-step-not-allowed",
        "in review, discard, standard-step-not-allowed",
        "in review, submit, standard-step-not-allowed",
        "in review, send back, DRAFT",
        "in review, send back silently, standard-reason-missing",
        "in review, approve, PUBLISHED",
        "in review, approve own, standard-second-person",
        "in review, approve for yesterday, standard-effective-past",
        "in review, retire, standard-step-not-allowed",
        "published, edit, standard-sealed",
        "published, discard, standard-sealed",
        "published, submit, standard-sealed",
        "published, approve, standard-sealed",
        "published, retire, RETIRED",
        "published, retire silently, standard-reason-missing",
        "retired, edit, standard-sealed",
        "retired, retire, standard-step-not-allowed",
        "discarded, edit, standard-step-not-allowed",
        "discarded, submit, standard-step-not-allowed",
    })
    void everyLife_meetsEveryStep(String lifecycle, String step, String outcome) {
        assertThat(said(Transition.of(named(LIVES, lifecycle), named(STEPS, step), WANG)))
                .isEqualTo(outcome);
    }

    private static <T> T named(Map<String, T> known, String name) {
        return Optional.ofNullable(known.get(name)).orElseThrow();
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Moved(LifecycleState next) -> next.state().name();
            case Refused refused -> refused.code();
            case NotReady notReady -> "not ready";
        };
    }
}
