package dev.caretaker.compliance.interval;

import dev.caretaker.model.standard.Verdict;
import java.util.OptionalDouble;

/**
 * The time in each of the five verdicts, in milliseconds.
 *
 * @param pass kept
 * @param fail breached
 * @param notEvaluable nobody could tell
 * @param notApplicable out of hours
 * @param excused breached within a maintenance window or an approved deviation
 */
public record Times(long pass, long fail, long notEvaluable, long notApplicable, long excused) {
    /** No time at all. */
    public static final Times NONE = new Times(0, 0, 0, 0, 0);

    /** Time in one verdict. */
    public static Times of(Verdict verdict, long millis) {
        return switch (verdict) {
            case PASS -> new Times(millis, 0, 0, 0, 0);
            case FAIL -> new Times(0, millis, 0, 0, 0);
            case NOT_EVALUABLE -> new Times(0, 0, millis, 0, 0);
            case NOT_APPLICABLE -> new Times(0, 0, 0, millis, 0);
            case EXCUSED -> new Times(0, 0, 0, 0, millis);
        };
    }

    /** Both together. */
    public Times plus(Times other) {
        return new Times(
                pass + other.pass,
                fail + other.fail,
                notEvaluable + other.notEvaluable,
                notApplicable + other.notApplicable,
                excused + other.excused);
    }

    /** The time in a verdict. */
    public long in(Verdict verdict) {
        return switch (verdict) {
            case PASS -> pass;
            case FAIL -> fail;
            case NOT_EVALUABLE -> notEvaluable;
            case NOT_APPLICABLE -> notApplicable;
            case EXCUSED -> excused;
        };
    }

    /** The time in which somebody could tell: PASS and FAIL. */
    public long judged() {
        return pass + fail;
    }

    /** The time in which the standard applied; excused time is part of it. */
    public long applicable() {
        return pass + fail + notEvaluable + excused;
    }

    /** PASS of PASS and FAIL, from 0 to 1; undefined where nobody could ever tell. */
    public OptionalDouble compliance() {
        return share(pass, judged());
    }

    /** PASS and FAIL of the time applicable, from 0 to 1; undefined where the standard never applied. */
    public OptionalDouble coverage() {
        return share(judged(), applicable());
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
