package dev.caretaker.judging;

import dev.caretaker.judging.scope.Edition;
import dev.caretaker.judging.scope.JudgeScope;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a judge works with: a rule history for each version and subject, and a point stream for each point they listen to.
 *
 * @param streams the point streams
 * @param histories the rule histories of each subject, older versions of a standard before newer ones
 */
record JudgePlan(Map<PointId, PointStream> streams, Map<PointId, List<RuleHistory>> histories) {
    static JudgePlan of(JudgeScope scope, JudgeSettings settings) {
        return new Builder(scope, settings).build();
    }

    private static final class Builder {
        private final JudgeScope scope;
        private final JudgeSettings settings;
        private final Map<PointId, PointStream> streams = new LinkedHashMap<>();
        private final Map<PointId, List<RuleHistory>> histories = new LinkedHashMap<>();
        private final Fitting fitting;

        Builder(JudgeScope scope, JudgeSettings settings) {
            this.scope = scope;
            this.settings = settings;
            fitting = new Fitting(scope.graph(), point -> stream(point).series());
        }

        JudgePlan build() {
            Map<StandardId, List<Edition>> standards = scope.editions().stream()
                    .sorted(Comparator.comparingInt(one -> one.standard().ref().version()))
                    .collect(Collectors.groupingBy(
                            one -> one.standard().ref().id(), LinkedHashMap::new, Collectors.toList()));
            standards.values().forEach(this::standard);
            streams.values().removeIf(stream -> !stream.isHeard());
            return new JudgePlan(streams, histories);
        }

        /** Adds the versions of a standard, the newest first, so that each knows whether another follows it. */
        private void standard(List<Edition> versions) {
            Map<PointId, RuleHistory> following = new HashMap<>();
            List<RuleHistory> added = new ArrayList<>();
            for (Edition edition : versions.reversed()) {
                Set<PointId> covered = new HashSet<>();
                for (Subjects.Subject subject : Subjects.of(edition.standard(), scope.graph(), scope.packs())) {
                    if (scope.subjects().test(subject.id())) {
                        history(edition, subject, Optional.ofNullable(following.get(subject.id())))
                                .ifPresent(history -> {
                                    covered.add(subject.id());
                                    added.add(history);
                                    following.put(subject.id(), history);
                                });
                    }
                }
                following.keySet().retainAll(covered);
            }
            added.reversed().forEach(this::add);
        }

        private Optional<RuleHistory> history(Edition edition, Subjects.Subject subject, Optional<RuleHistory> next) {
            return fitting.instance(edition, subject, next.isEmpty()).map(instance -> {
                RuleHistory history = new RuleHistory(instance, settings);
                next.ifPresent(history::precede);
                return history;
            });
        }

        private void add(RuleHistory history) {
            histories
                    .computeIfAbsent(history.instance().subject(), any -> new ArrayList<>())
                    .add(history);
            List<PointId> points = history.instance().inputs().points();
            for (int input = 0; input < points.size(); input++) {
                stream(points.get(input)).add(history, input);
            }
        }

        private PointStream stream(PointId point) {
            return streams.computeIfAbsent(
                    point, any -> new PointStream(point, settings.lateness().toMillis()));
        }
    }
}
