package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Recurrence;
import dev.caretaker.alerting.deviation.plan.Span;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The book of deviations, kept in the records, and the excuses that follow from it. */
public final class DeviationBook implements Deviations {
    private static final int MOST_AT_ONCE = 500;
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final Records records;
    private final ProposalReview review;
    private final DeviationActions actions;
    private final ExcuseNotifier notifier;

    private DeviationBook(Records records, ProposalReview review) {
        this.records = records;
        this.review = review;
        actions = new DeviationActions(new DeviationWriter(records), review);
        notifier = new ExcuseNotifier(records.clock(), this::excuses);
    }

    /** Opens the book of a site under the suggested rules. */
    public static DeviationBook open(Records records, SiteGraph site, Standards library) {
        return new DeviationBook(records, new ProposalReview(site, library, DeviationRules.SUGGESTED));
    }

    /** Opens the book under rules of the house. */
    public static DeviationBook open(Records records, SiteGraph site, Standards library, DeviationRules rules) {
        return new DeviationBook(records, new ProposalReview(site, library, rules));
    }

    /**
     * Tells a listener the excuses around now, at once and whenever one is approved, begins or ends: those of the past month,
     * for readings that come late, and those of the month to come. What was told before no longer holds. May be told on any
     * thread, never on two at a time.
     */
    public void whenChanged(Consumer<List<Excuse>> listener) {
        notifier.listen(listener);
    }

    /** The excuses within a span, each cut to it, by start. */
    public List<Excuse> excuses(Span within) {
        return records.read(handle -> DeviationTable.within(handle, within)).stream()
                .flatMap(one -> Excuses.of(one, review.zone(one.proposal().coverage()), within).stream())
                .sorted(Comparator.comparing(Excuse::from))
                .toList();
    }

    /** The excuses that hold at a time for any of some places: that are for it, or for one round it. */
    public List<Excuse> excuses(Collection<PlaceId> places, Instant at) {
        Set<PlaceId> around = places.stream()
                .flatMap(place -> review.graph().within(place).stream())
                .collect(Collectors.toUnmodifiableSet());
        return excuses(new Span(at, at.plus(INSTANT))).stream()
                .filter(excuse -> around.contains(excuse.place()))
                .toList();
    }

    /** Moves on those that time has moved on; to be called every few seconds. */
    public void tick() {
        int moved = actions.tick();
        if (moved > 0) {
            notifier.tell();
        } else {
            notifier.tellWhenOld();
        }
    }

    @Override
    public Page<Deviation> list(DeviationFilter filter, Optional<String> after, int limit) {
        int wanted = Math.clamp(limit, 1, MOST_AT_ONCE);
        DeviationSearch search = new DeviationSearch(
                filter,
                filter.place().map(place -> Neighbourhood.of(review.graph(), place)),
                filter.standard().flatMap(review.library()::newest),
                after.map(DeviationBook::number).orElse(Long.MAX_VALUE));
        List<Deviation> found = records.read(handle -> DeviationTable.list(handle, search, wanted + 1));
        if (found.size() <= wanted) {
            return new Page<>(found, Optional.empty());
        }
        List<Deviation> piece = found.subList(0, wanted);
        return new Page<>(piece, Optional.of(String.valueOf(piece.getLast().number())));
    }

    @Override
    public Optional<Deviation> find(String id) {
        return records.read(handle -> DeviationTable.find(handle, id));
    }

    @Override
    public List<DeviationEntry> timeline(String id) {
        return records.read(handle -> DeviationEvents.of(handle, id));
    }

    @Override
    public Map<DeviationState, Long> counts() {
        Map<DeviationState, Long> counts = new EnumMap<>(DeviationState.class);
        for (DeviationState state : DeviationState.values()) {
            counts.put(state, 0L);
        }
        counts.putAll(records.read(DeviationTable::counts));
        return counts;
    }

    @Override
    public List<DeviationWindow> windows(Span within, Optional<PlaceId> place) {
        Optional<Set<PlaceId>> places = place.map(one -> Neighbourhood.of(review.graph(), one));
        return records.read(handle -> DeviationTable.within(handle, within)).stream()
                .filter(one -> places.map(
                                some -> some.contains(one.proposal().coverage().place()))
                        .orElse(true))
                .flatMap(one -> windows(one, within).stream())
                .sorted(Comparator.comparing(window -> window.span().from()))
                .toList();
    }

    private List<DeviationWindow> windows(Deviation deviation, Span within) {
        Proposal proposal = deviation.proposal();
        return deviation.intended().flatMap(within::and).stream()
                .flatMap(span -> Recurrence.windows(proposal.course(), review.zone(proposal.coverage()), span).stream())
                .map(span -> new DeviationWindow(deviation, span))
                .toList();
    }

    @Override
    public Deviation request(Proposal proposal, Origin origin) {
        return notified(actions.request(proposal, origin, Optional.empty()));
    }

    @Override
    public Deviation act(String id, DeviationStep step, Origin origin) {
        return notified(actions.act(id, step, origin));
    }

    @Override
    public Deviation extend(String id, Extension extension, Origin origin) {
        return notified(actions.extend(id, extension, origin));
    }

    private Deviation notified(Deviation deviation) {
        notifier.tell();
        return deviation;
    }

    private static long number(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw (RefusedException)
                    new RefusedException(RefusedException.Kind.INVALID, "deviation-cursor-unknown", after).initCause(e);
        }
    }
}
