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

    static Outcome of(LifecycleState lifecycle, Step step, Signature signature) {
        return switch (step) {
            case Step.Edit edit -> lifecycle instanceof Draft ? new Moved(lifecycle) : notAllowed(lifecycle, "edit");
            case Step.Discard discard ->
                lifecycle instanceof Draft ? new Moved(new Discarded()) : notAllowed(lifecycle, "discard");
            case Step.Submit(List<Finding> against) ->
                lifecycle instanceof Draft ? ready(against, new InReview(signature)) : notAllowed(lifecycle, "submit");
            case Step.SendBack(String reason) ->
                lifecycle instanceof InReview ? reasoned(reason, new Draft()) : notAllowed(lifecycle, "send-back");
            case Step.Approve approve ->
                lifecycle instanceof InReview review
                        ? approved(review, approve, signature)
                        : notAllowed(lifecycle, "approve");
            case Step.Retire(String reason) ->
                lifecycle instanceof Published published
                        ? reasoned(reason, retired(published, signature))
                        : notAllowed(lifecycle, "retire");
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

    private static Refused notAllowed(LifecycleState lifecycle, String step) {
        String state = lifecycle.state().word();
        if (lifecycle.sealed() && !step.equals("retire")) {
            return Refused.conflict("standard-sealed", step, state);
        }
        return Refused.conflict("standard-step-not-allowed", step, state);
    }
}
