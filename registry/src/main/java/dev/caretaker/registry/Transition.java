package dev.caretaker.registry;

import dev.caretaker.registry.LifecycleState.Discarded;
import dev.caretaker.registry.LifecycleState.Draft;
import dev.caretaker.registry.LifecycleState.InReview;
import dev.caretaker.registry.LifecycleState.Published;
import dev.caretaker.registry.LifecycleState.Retired;
import dev.caretaker.registry.Outcome.Moved;
import dev.caretaker.registry.Outcome.NotReady;
import dev.caretaker.registry.Outcome.Refused;
import dev.caretaker.registry.Signatures.Signature;
import dev.caretaker.registry.text.Finding;
import java.util.List;
import java.util.Optional;

/** The one way from a life and a step to the next life, or to the reason why there is none. */
final class Transition {
    private Transition() {}

    static Outcome of(LifecycleState life, Step step, Signature signature) {
        return switch (step) {
            case Step.Edit edit -> life instanceof Draft ? new Moved(life) : notAllowed(life, "edit");
            case Step.Discard discard ->
                life instanceof Draft ? new Moved(new Discarded()) : notAllowed(life, "discard");
            case Step.Submit(List<Finding> against) ->
                life instanceof Draft ? ready(against, new InReview(signature)) : notAllowed(life, "submit");
            case Step.SendBack(String reason) ->
                life instanceof InReview ? reasoned(reason, new Draft()) : notAllowed(life, "send-back");
            case Step.Approve approve ->
                life instanceof InReview review ? approved(review, approve, signature) : notAllowed(life, "approve");
            case Step.Retire(String reason) ->
                life instanceof Published published
                        ? reasoned(reason, retired(published, signature))
                        : notAllowed(life, "retire");
        };
    }

    private static Outcome approved(InReview review, Step.Approve approve, Signature signature) {
        if (!signature.by().kind().equals("user")) {
            return Refused.conflict("standard-approval-by-person");
        }
        if (approve.authors().contains(signature.by())) {
            return Refused.conflict("standard-second-person", signature.by().id());
        }
        if (approve.effective().isBefore(approve.today())) {
            return Refused.conflict(
                    "standard-effective-past",
                    approve.effective().toString(),
                    approve.today().toString());
        }
        return ready(approve.against(), new Published(Optional.of(review.submitted()), signature));
    }

    private static Retired retired(Published published, Signature signature) {
        return new Retired(published.submitted(), Optional.of(published.approved()), signature);
    }

    private static Outcome ready(List<Finding> against, LifecycleState next) {
        return against.isEmpty() ? new Moved(next) : new NotReady(against);
    }

    private static Outcome reasoned(String reason, LifecycleState next) {
        return reason.isBlank() ? Refused.invalid("standard-reason-missing") : new Moved(next);
    }

    private static Refused notAllowed(LifecycleState life, String step) {
        String state = life.state().word();
        if (life.sealed() && !step.equals("retire")) {
            return Refused.conflict("standard-sealed", step, state);
        }
        return Refused.conflict("standard-step-not-allowed", step, state);
    }
}
