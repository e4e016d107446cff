package dev.caretaker.judging.baseline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the days before a day teach about it; worked out when it is first asked for, which it is on days that are judged. */
final class TrainedDay {
    private final List<PastDay> days;
    private final long today;
    private @Nullable UsualValues normals;

    TrainedDay(List<PastDay> days, long today) {
        this.days = days;
        this.today = today;
    }

    UsualValues normals(TrainingRules course) {
        if (normals == null) {
            normals = new Training(course, days).of(today);
        }
        return normals;
    }
}
