package dev.caretaker.console.access;

import dev.caretaker.records.Actor;
import java.util.Optional;

/**
 * The administrator's bearer token that automation is given from outside, through the environment. It is compared, never
 * stored.
 */
public final class BootstrapToken {
    static final Actor ACTOR = new Actor("token", "bootstrap");

    private static final int SHORTEST = 16;

    private final Secret secret;

    private BootstrapToken(Secret secret) {
        this.secret = secret;
    }

    /**
     * The token of a text.
     *
     * @throws IllegalArgumentException when it is shorter than 16 characters and could be guessed
     */
    public static BootstrapToken of(String text) {
        if (text.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("CARETAKER_BOOTSTRAP_TOKEN needs at least " + SHORTEST
                    + " characters; 'openssl rand -hex 24' makes a good one");
        }
        return new BootstrapToken(new Secret(text.strip()));
    }

    Optional<Principal> check(Secret offered) {
        return secret.same(offered)
                ? Optional.of(
                        new Principal(ACTOR, Role.ADMINISTRATOR, Optional.empty(), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "BootstrapToken[…]";
    }
}
