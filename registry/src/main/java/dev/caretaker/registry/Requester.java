package dev.caretaker.registry;

import dev.caretaker.records.Actor;
import java.util.Optional;

/**
 * Who acts on the registry, and from where.
 *
 * @param actor the person, token or part of the system
 * @param behind the person who made the token, where a token acts: what it writes counts as written by them
 * @param origin from where, such as {@code address 10.0.0.7}
 */
public record Requester(Actor actor, Optional<Actor> behind, String origin) {
    /** What the origin of everything that came in a file begins with. */
    static final String FILE = "file ";

    /** Somebody who acts for themselves. */
    public static Requester of(Actor actor, String origin) {
        return new Requester(actor, Optional.empty(), origin);
    }
}
