package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.Outcome.Moved;
import dev.caretaker.alerting.deviation.Outcome.Refused;
import dev.caretaker.alerting.deviation.plan.Signature;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What becomes of a deviation when somebody acts on it. */
final class Transition {
    private static final int LONGEST_WORDS = 2000;

    private Transition() {}

    static Outcome of(Deviation deviation, DeviationStep step, ActionRequest request) {
        Optional<DeviationState> next = Moves.next(deviation.state(), step.action());
        if (next.isEmpty()) {
            return Refused.conflict(
                    "deviation-not-possible",
                    String.valueOf(deviation.number()),
                    deviation.state().word(),
                    step.action().word());
        }
        return against(deviation, step, request)
                .<Outcome>map(refused -> refused)
                .orElseGet(() -> moved(deviation, step, request));
    }

    private static Optional<Refused> against(Deviation deviation, DeviationStep step, ActionRequest request) {
        Optional<String> words = step.words().map(String::strip).filter(one -> !one.isEmpty());
        if (words.filter(one -> one.length() > LONGEST_WORDS).isPresent()) {
            return Optional.of(Refused.invalid("deviation-words-too-long", String.valueOf(LONGEST_WORDS)));
        }
        return switch (step.action()) {
            case APPROVE ->
                SecondPerson.againstApproving(deviation, request.origin().by());
            case REFUSE ->
                words.isEmpty() ? Optional.of(Refused.invalid("deviation-refusal-without-reason")) : Optional.empty();
            case CANCEL, END -> Optional.empty();
        };
    }

    private static Moved moved(Deviation deviation, DeviationStep step, ActionRequest request) {
        Deviation.Progress before = deviation.progress();
        Signature signature = new Signature(request.origin().by(), request.now());
        boolean begun = !request.now().isBefore(deviation.proposal().course().from());
        Deviation.Progress after = switch (step.action()) {
            case APPROVE -> before.approved(begun ? DeviationState.IN_FORCE : DeviationState.APPROVED, signature);
            case REFUSE -> before.ended(DeviationState.REFUSED, request.now());
            case CANCEL -> before.ended(DeviationState.CANCELLED, request.now());
            case END -> before.ended(DeviationState.ENDED, request.now());
        };
        String what = switch (step.action()) {
            case APPROVE -> "approved";
            case REFUSE -> "refused";
            case CANCEL -> "cancelled";
            case END -> "ended";
        };
        Map<String, String> facts = new TreeMap<>();
        facts.put("from", before.state().word());
        facts.put("to", after.state().word());
        facts.put("address", request.origin().address());
        step.words().map(String::strip).filter(one -> !one.isEmpty()).ifPresent(one -> facts.put("detail", one));
        return new Moved(deviation.moved(after), what, facts);
    }

    /**
     * Who asks, and when.
     *
     * @param origin who, from where
     * @param now when
     */
    record ActionRequest(Origin origin, Instant now) {}
}
