package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.judging.Judge;
import dev.caretaker.judging.scope.ConnectedComponents;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The work on some subjects of a pass, by one thread. */
final class Portion {
    private final Pass pass;
    private final Progress progress;
    private final List<Judge> judges = new ArrayList<>();
    private final List<Map<PointId, Line>> lines = new ArrayList<>();

    Portion(Pass pass, Set<PointId> subjects, Progress progress) {
        this.pass = pass;
        this.progress = progress;
        for (List<Edition> variant : pass.variants()) {
            Map<PointId, Line> ofVariant = new TreeMap<>();
            judges.add(pass.judge(variant, subjects::contains, change -> say(ofVariant, change)));
            Judge judge = judges.getLast();
            judge.subjects().forEach(subject -> ofVariant.put(subject, new Line(initial(variant, subject))));
            lines.add(ofVariant);
        }
    }

    private static void say(Map<PointId, Line> lines, VerdictChange change) {
        Line line = lines.get(change.subject());
        if (line != null) {
            line.say(change.at().toEpochMilli(), change.to());
        }
    }

    /** For each variant what is said of its subjects. */
    List<Map<PointId, Line>> lines() {
        judge(reading -> {});
        return lines;
    }

    List<List<SubjectResult>> run() {
        List<List<SubjectResult>> courses = new ArrayList<>();
        for (Map<PointId, Line> ofVariant : lines()) {
            courses.add(ofVariant.entrySet().stream()
                    .map(one -> SubjectResult.of(
                            one.getKey(),
                            one.getValue(),
                            pass.period(),
                            pass.parts().settings().settle()))
                    .toList());
        }
        return courses;
    }

    /** The numbers that are measured: one for each reading of a subject. */
    Sample sample() {
        Sample sample = new Sample();
        Judge judge = judges.getFirst();
        judge(reading -> {
            if (!reading.time().isBefore(pass.period().from())) {
                judge.measuredOf(reading.point()).ifPresent(sample::add);
            }
        });
        return sample;
    }

    /** Judges all readings, and lets somebody look after each. */
    private void judge(Consumer<Reading> after) {
        Replay replay = new Replay(
                pass.parts().readings(), pass.start(judges), pass.period().to(), progress);
        for (Set<PointId> island : islands()) {
            replay.run(island, reading -> {
                for (Judge judge : judges) {
                    judge.accept(reading);
                }
                after.accept(reading);
            });
        }
        judges.forEach(judge -> judge.advance(pass.period().to()));
    }

    private List<Set<PointId>> islands() {
        List<List<PointId>> groups = new ArrayList<>();
        judges.forEach(judge -> judge.connectedComponents().forEach(component -> groups.add(List.copyOf(component))));
        return ConnectedComponents.of(groups);
    }

    /** Before its first version comes into force a standard does not apply. */
    private Verdict initial(List<Edition> variant, PointId subject) {
        ZoneId zone =
                pass.parts().graph().siteOf(subject.place()).map(Site::zone).orElse(ZoneOffset.UTC);
        LocalDate day = LocalDate.ofInstant(pass.period().from(), zone);
        boolean inForce = variant.stream()
                .anyMatch(one -> one.from().filter(day::isBefore).isEmpty()
                        && one.until().filter(until -> !day.isBefore(until)).isEmpty());
        return inForce ? Verdict.NOT_EVALUABLE : Verdict.NOT_APPLICABLE;
    }
}
