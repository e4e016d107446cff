package dev.caretaker.model.reach;

import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.standard.Standard;

/** Which standards guard lives: those of fire, those of other hazards, and whatever is critical. */
public final class LifeSafety {
    private LifeSafety() {}

    /** Whether a standard may be excused with a second person's approval only. */
    public static boolean guards(Standard standard) {
        return guards(standard.discipline()) || standard.severity() == Severity.CRITICAL;
    }

    /** Whether all standards of a discipline guard lives. */
    public static boolean guards(Discipline discipline) {
        return discipline == Discipline.FIRE || discipline == Discipline.SAFETY;
    }
}
