package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Span;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.records.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deviations: to be read, asked for and acted on. Calls block; what is not allowed is a {@link dev.caretaker.records.RefusedException}. */
public interface Deviations {
    /** Those a filter lets through, the newest first; {@code after} is the {@code next} of the piece before. */
    Page<Deviation> list(DeviationFilter filter, Optional<String> after, int limit);

    /** The deviation of an id. */
    Optional<Deviation> find(String id);

    /** What happened to it, oldest first. */
    List<DeviationEntry> timeline(String id);

    /** How many there are, by state. */
    Map<DeviationState, Long> counts();

    /**
     * The times within a span in which deviations excuse, or would if they were approved, by start; those that overlap are
     * all told.
     *
     * @param place those that reach the place or something in it; all where empty
     */
    List<DeviationWindow> windows(Span within, Optional<PlaceId> place);

    /** Asks for one. What is shelved without life safety in it is approved by the asking. */
    Deviation request(Proposal proposal, Origin origin);

    /** Acts on one. */
    Deviation act(String id, DeviationStep step, Origin origin);

    /** Asks for another that goes on where one ends. */
    Deviation extend(String id, Extension extension, Origin origin);

    /**
     * How long it is to go on, and why.
     *
     * @param version the version the person saw
     * @param until the new end
     * @param words why, as the person says it
     */
    record Extension(long version, Instant until, String words) {}
}
