package dev.caretaker.alerting.deviation;

import dev.caretaker.records.RefusedException;
import java.util.List;
import java.util.Map;

/** What comes of an action, or of time passing. */
sealed interface Outcome {

    /**
     * The deviation goes on.
     *
     * @param deviation the deviation as it is then
     * @param what what happened, as a code
     * @param facts what is to be kept of it
     */
    record Moved(Deviation deviation, String what, Map<String, String> facts) implements Outcome {}

    /**
     * It does not.
     *
     * @param kind why, in kind
     * @param code why, as a code
     * @param args the values its sentence names
     */
    record Refused(RefusedException.Kind kind, String code, List<String> args) implements Outcome {
        static Refused conflict(String code, String... args) {
            return new Refused(RefusedException.Kind.CONFLICT, code, List.of(args));
        }

        static Refused invalid(String code, String... args) {
            return new Refused(RefusedException.Kind.INVALID, code, List.of(args));
        }

        RefusedException exception() {
            return new RefusedException(kind, code, args.toArray(String[]::new));
        }
    }
}
