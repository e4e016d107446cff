package dev.caretaker.alerting.deviation;

import java.util.Optional;

/** Which action leads where. */
final class Moves {
    private Moves() {}

    /** The state an action leads to; approval leads on to {@link DeviationState#IN_FORCE} where the time has come. */
    static Optional<DeviationState> next(DeviationState state, DeviationAction action) {
        return Optional.ofNullable(
                switch (state) {
                    case REQUESTED ->
                        switch (action) {
                            case APPROVE -> DeviationState.APPROVED;
                            case REFUSE -> DeviationState.REFUSED;
                            case CANCEL -> DeviationState.CANCELLED;
                            case END -> null;
                        };
                    case APPROVED -> action == DeviationAction.CANCEL ? DeviationState.CANCELLED : null;
                    case IN_FORCE -> action == DeviationAction.END ? DeviationState.ENDED : null;
                    case ENDED, CANCELLED, REFUSED -> null;
                });
    }
}
