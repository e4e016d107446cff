package dev.caretaker.workorders.order;

import dev.caretaker.records.RefusedException;
import java.util.List;
import java.util.Map;

/** What comes of an action. */
sealed interface Outcome {

    /**
     * The order goes on.
     *
     * @param order the order as it is then
     * @param facts what the timeline says of it
     */
    record Moved(Order order, Map<String, String> facts) implements Outcome {}

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
