package dev.caretaker.workorders.order;

import java.util.Locale;
import java.util.Optional;

/** What a person can do with a work order. */
public enum WorkOrderAction {
    /** Give it to somebody: the detail names the person. */
    ASSIGN,
    /** Say yes to it. */
    ACCEPT,
    /** Say no to it: the detail is the reason. */
    DECLINE,
    /** Begin. */
    START,
    /** Wait: the detail is parts, access, vendor or customer. */
    HOLD,
    /** Go on. */
    RESUME,
    /** Say it is done: the detail is what was found and done. */
    COMPLETE,
    /** Find it well done; refused while the readings are still outside the standard. */
    VERIFY,
    /** Find it not well done: the detail is the reason. */
    REJECT,
    /** Call it off: the detail is the reason. */
    CANCEL;

    /** The action of a word such as {@code accept}. */
    public static Optional<WorkOrderAction> find(String word) {
        for (WorkOrderAction action : values()) {
            if (action.word().equals(word)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** The word used in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
