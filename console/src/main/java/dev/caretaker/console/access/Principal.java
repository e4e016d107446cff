package dev.caretaker.console.access;

import dev.caretaker.model.text.Language;
import dev.caretaker.records.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who asks, once it is known who.
 *
 * @param actor the person or token, as changes name them
 * @param role what they may do
 * @param language the language they chose, where they did
 * @param session the session they came with, where they came with one rather than with a token
 * @param behind the person who made the token, where they came with a token that somebody made
 */
public record Principal(
        Actor actor, Role role, Optional<Language> language, Optional<Session> session, Optional<Actor> behind) {
    static Principal token(String id, Role role, Optional<Actor> behind) {
        return new Principal(new Actor("token", id), role, Optional.empty(), Optional.empty(), behind);
    }

    static Principal person(String id, Role role, Optional<Language> language, Session session) {
        return new Principal(Actor.user(id), role, language, Optional.of(session), Optional.empty());
    }

    /** Whether it is the token of the service itself, which lies beside its files. */
    public boolean service() {
        return behind.isEmpty() && actor.equals(BootstrapToken.ACTOR);
    }

    /** The account behind it. */
    public String id() {
        return actor.id();
    }

    /**
     * A session as it is kept: never its secret.
     *
     * @param hash the hash of its secret
     * @param expires when it ends at the latest
     */
    public record Session(String hash, Instant expires) {}
}
