package dev.caretaker.judging;

import dev.caretaker.model.site.PointId;
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
 * What a judge works with: a track for each version and subject, and a feed for each point they listen to.
 *
 * @param feeds the feeds
 * @param tracks the tracks of each subject, older versions of a standard before newer ones
 */
record Bench(Map<PointId, Feed> feeds, Map<PointId, List<Track>> tracks) {
    static Bench of(Remit remit, JudgeSettings settings) {
        return new Builder(remit, settings).build();
    }

    private static final class Builder {
        private final Remit remit;
        private final JudgeSettings settings;
        private final Map<PointId, Feed> feeds = new LinkedHashMap<>();
        private final Map<PointId, List<Track>> tracks = new LinkedHashMap<>();
        private final Fitting fitting;

        Builder(Remit remit, JudgeSettings settings) {
            this.remit = remit;
            this.settings = settings;
            fitting = new Fitting(remit.graph(), point -> feed(point).series());
        }

        Bench build() {
            Map<StandardId, List<Edition>> standards = remit.editions().stream()
                    .sorted(Comparator.comparingInt(one -> one.standard().ref().version()))
                    .collect(Collectors.groupingBy(
                            one -> one.standard().ref().id(), LinkedHashMap::new, Collectors.toList()));
            standards.values().forEach(this::standard);
            feeds.values().removeIf(feed -> !feed.isHeard());
            return new Bench(feeds, tracks);
        }

        /** Seats the versions of a standard, the newest first, so that each knows whether another follows it. */
        private void standard(List<Edition> versions) {
            Map<PointId, Track> following = new HashMap<>();
            List<Track> seated = new ArrayList<>();
            for (Edition edition : versions.reversed()) {
                Set<PointId> covered = new HashSet<>();
                for (Subjects.Subject subject : Subjects.of(edition.standard(), remit.graph(), remit.packs())) {
                    if (remit.subjects().test(subject.id())) {
                        track(edition, subject, Optional.ofNullable(following.get(subject.id())))
                                .ifPresent(track -> {
                                    covered.add(subject.id());
                                    seated.add(track);
                                    following.put(subject.id(), track);
                                });
                    }
                }
                following.keySet().retainAll(covered);
            }
            seated.reversed().forEach(this::seat);
        }

        private Optional<Track> track(Edition edition, Subjects.Subject subject, Optional<Track> next) {
            return fitting.watch(edition, subject, next.isEmpty()).map(watch -> {
                Track track = new Track(watch, settings);
                next.ifPresent(track::precede);
                return track;
            });
        }

        private void seat(Track track) {
            tracks.computeIfAbsent(track.watch().subject(), any -> new ArrayList<>())
                    .add(track);
            List<PointId> points = track.watch().inputs().points();
            for (int input = 0; input < points.size(); input++) {
                feed(points.get(input)).add(track, input);
            }
        }

        private Feed feed(PointId point) {
            return feeds.computeIfAbsent(
                    point, any -> new Feed(point, settings.lateness().toMillis()));
        }
    }
}
