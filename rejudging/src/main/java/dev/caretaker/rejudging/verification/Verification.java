package dev.caretaker.rejudging.verification;

import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardRef;
import java.util.List;
import java.util.Locale;

/**
 * How far the check of a report has come, and what it found.
 *
 * @param id its id
 * @param state whether it is at work
 * @param paper what the report itself shows
 * @param total how many lines there are
 * @param lines what was found of each line so far
 */
public record Verification(String id, State state, Paper paper, int total, List<Checked> lines) {
    /** Copies the lines. */
    public Verification {
        lines = List.copyOf(lines);
    }

    /** Whether the report is unaltered and all of its lines came out the same. */
    public boolean confirmed() {
        return state == State.DONE
                && paper.intact
                && lines.size() == total
                && lines.stream().allMatch(line -> line.outcome() == Outcome.EQUAL);
    }

    /**
     * What the report itself shows.
     *
     * @param intact whether its hash is that of its content
     * @param sameSite whether the site is still the one it was made of
     */
    public record Paper(boolean intact, boolean sameSite) {}

    /** Whether a check is at work. */
    public enum State {
        /** It judges again. */
        RUNNING,
        /** All lines are checked. */
        DONE,
        /** The readings could not be had; a new check may succeed. */
        FAILED;

        /** The word used in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a line. */
    public enum Outcome {
        /** The same figures. */
        EQUAL,
        /** Other figures. */
        DIFFERENT,
        /** The version that judged is not in the library any more. */
        VERSION_UNKNOWN,
        /** The point is not in the site any more. */
        SUBJECT_UNKNOWN;

        /** The word used in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line that was checked.
     *
     * @param standard the version
     * @param subject the point
     * @param outcome what became of it
     * @param reported the figures of the report
     * @param found the figures of judging again; none where that was not possible
     */
    public record Checked(StandardRef standard, PointId subject, Outcome outcome, Times reported, Times found) {}
}
