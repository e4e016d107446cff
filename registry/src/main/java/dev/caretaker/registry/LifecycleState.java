package dev.caretaker.registry;

import dev.caretaker.registry.Signatures.Signature;
import java.util.Optional;

/** Where a version stands in its lifecycle, whatever the day. */
sealed interface LifecycleState {

    /** It is being written. */
    record Draft() implements LifecycleState {}

    /** It waits for a second person. */
    record InReview(Signature submitted) implements LifecycleState {}

    /** It is in force from its day, until another version is. */
    record Published(Optional<Signature> submitted, Signature approved) implements LifecycleState {}

    /** It is out of force for good. */
    record Retired(Optional<Signature> submitted, Optional<Signature> approved, Signature retired)
            implements LifecycleState {}

    /** It was given up before it was published. */
    record Discarded() implements LifecycleState {}

    static LifecycleState of(VersionState state, Signatures by) {
        return switch (state) {
            case DRAFT -> new Draft();
            case IN_REVIEW -> new InReview(by.submitted().orElseThrow());
            case PUBLISHED, SUPERSEDED ->
                new Published(by.submitted(), by.approved().orElseThrow());
            case RETIRED ->
                new Retired(by.submitted(), by.approved(), by.retired().orElseThrow());
            case DISCARDED -> new Discarded();
        };
    }

    default VersionState state() {
        return switch (this) {
            case Draft draft -> VersionState.DRAFT;
            case InReview review -> VersionState.IN_REVIEW;
            case Published published -> VersionState.PUBLISHED;
            case Retired retired -> VersionState.RETIRED;
            case Discarded discarded -> VersionState.DISCARDED;
        };
    }

    /** Whether its content can never change again. */
    default boolean sealed() {
        return this instanceof Published || this instanceof Retired;
    }

    default Signatures signatures(Signature created) {
        return switch (this) {
            case Draft draft -> new Signatures(created, Optional.empty(), Optional.empty(), Optional.empty());
            case Discarded discarded -> new Signatures(created, Optional.empty(), Optional.empty(), Optional.empty());
            case InReview(Signature submitted) ->
                new Signatures(created, Optional.of(submitted), Optional.empty(), Optional.empty());
            case Published(Optional<Signature> submitted, Signature approved) ->
                new Signatures(created, submitted, Optional.of(approved), Optional.empty());
            case Retired(Optional<Signature> submitted, Optional<Signature> approved, Signature retired) ->
                new Signatures(created, submitted, approved, Optional.of(retired));
        };
    }
}
