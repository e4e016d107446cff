package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.judging.scope.JudgeScope;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.verdict.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One way through the stored readings of a period, in which several variants of a standard judge side by side. Subjects
 * are shared out in portions, so that memory holds the states of a few portions only, and the result does not depend on
 * how many threads there are.
 *
 * @param parts what it is made with
 * @param variants the versions of each variant, each with its days
 * @param period the period
 */
record Pass(BacktestParts parts, List<List<Edition>> variants, Period period) {
    private static final int PORTION = 64;

    /** For each variant the courses of its subjects. */
    List<List<SubjectResult>> run(Progress progress) {
        List<List<SubjectResult>> courses = new ArrayList<>();
        variants.forEach(variant -> courses.add(new ArrayList<>()));
        shareOut(progress, Portion::run, portion -> {
            for (int variant = 0; variant < courses.size(); variant++) {
                courses.get(variant).addAll(portion.get(variant));
            }
        });
        return courses;
    }

    /** The numbers that its one variant measures. */
    Sample sample(Progress progress) {
        Sample sample = new Sample();
        shareOut(progress, Portion::sample, sample::addAll);
        return sample;
    }

    private <T> void shareOut(Progress progress, Function<Portion, T> work, Consumer<T> result) {
        List<Set<PointId>> portions = portions(progress);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(parts.settings().workers(), threads())) {
            List<Future<T>> running = portions.stream()
                    .map(subjects -> workers.submit(() -> work.apply(portion(subjects, progress))))
                    .toList();
            for (Future<T> one : running) {
                result.accept(await(one, progress));
            }
        }
    }

    private static ThreadFactory threads() {
        return Thread.ofPlatform().name("backtest-", 0).daemon().factory();
    }

    private Portion portion(Set<PointId> subjects, Progress progress) {
        return new Portion(this, subjects, progress);
    }

    private List<Set<PointId>> portions(Progress progress) {
        Set<PointId> subjects = new TreeSet<>();
        Set<PointId> points = new HashSet<>();
        for (List<Edition> variant : variants) {
            Judge judge = judge(variant, subject -> true, change -> {});
            subjects.addAll(judge.subjects());
            points.addAll(judge.points());
        }
        progress.total(points.size());
        List<Set<PointId>> portions = new ArrayList<>();
        for (PointId subject : subjects) {
            if (portions.isEmpty() || portions.getLast().size() == PORTION) {
                portions.add(new HashSet<>());
            }
            portions.getLast().add(subject);
        }
        return portions;
    }

    Judge judge(List<Edition> variant, Predicate<PointId> subjects, Consumer<VerdictChange> changes) {
        JudgeScope scope = new JudgeScope(variant, parts.graph(), Packs.NONE, subjects);
        Judge judge = Judge.of(scope, JudgeSettings.recorded(period.from()), changes);
        judge.excuse(parts.excuses().get());
        return judge;
    }

    /** From when on readings are needed to know how all stood when the period began. */
    Instant start(List<Judge> judges) {
        Duration horizon = judges.stream()
                .map(Judge::horizon)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return period.from().minus(horizon);
    }

    private static <T> T await(Future<T> future, Progress progress) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            progress.cancel();
            throw new CancellationException("The run was interrupted");
        } catch (ExecutionException e) {
            progress.cancel();
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
