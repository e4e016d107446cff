package dev.caretaker.provisioning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Gathers mistakes while files are read, so that one run names them all. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** Adds a mistake in a line. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds a mistake in a file as a whole. */
    public void add(Path file, String code, Object... args) {
        add(new Problem(
                file, 0, "", code, Arrays.stream(args).map(String::valueOf).toList()));
    }

    /** Adds something that may be as it is, but deserves a look. */
    public void warn(Problem warning) {
        warnings.add(warning);
    }

    /** Whether there are none; warnings do not count. */
    public boolean none() {
        return found.isEmpty();
    }

    /** All mistakes, by file and line. */
    public List<Problem> list() {
        return sorted(found);
    }

    /** All warnings, by file and line. */
    public List<Problem> warnings() {
        return sorted(warnings);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        return Collections.unmodifiableList(sorted);
    }
}
