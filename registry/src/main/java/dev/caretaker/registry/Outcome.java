package dev.caretaker.registry;

import dev.caretaker.records.RefusedException;
import dev.caretaker.registry.text.Finding;
import dev.caretaker.registry.text.NotFitException;
import java.util.List;

/** What comes of a step. */
sealed interface Outcome {
    /** The version goes on. */
    record Moved(LifecycleState next) implements Outcome {}

    /** It does not, for one reason. */
    record Refused(RefusedException.Kind kind, String code, List<String> args) implements Outcome {
        static Refused conflict(String code, String... args) {
            return new Refused(RefusedException.Kind.CONFLICT, code, List.of(args));
        }

        static Refused invalid(String code, String... args) {
            return new Refused(RefusedException.Kind.INVALID, code, List.of(args));
        }
    }

    /** It does not, for everything that was found. */
    record NotReady(List<Finding> findings) implements Outcome {}

    /** The next life, or the exception that says why there is none. */
    default LifecycleState orThrow() {
        return switch (this) {
            case Moved(LifecycleState next) -> next;
            case Refused refused ->
                throw new RefusedException(refused.kind, refused.code, refused.args.toArray(String[]::new));
            case NotReady(List<Finding> findings) -> throw new NotFitException("standard-not-ready", findings);
        };
    }
}
