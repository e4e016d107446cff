package dev.caretaker.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the days before a day teach about it; worked out when it is first asked for, which it is on days that are judged. */
final class Lesson {
    private final List<PastDay> days;
    private final long today;
    private @Nullable Normals normals;

    Lesson(List<PastDay> days, long today) {
        this.days = days;
        this.today = today;
    }

    Normals normals(Course course) {
        if (normals == null) {
            normals = new Schooling(course, days).of(today);
        }
        return normals;
    }
}
