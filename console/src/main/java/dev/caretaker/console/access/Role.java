package dev.caretaker.console.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each role includes the ones before it. */
public enum Role {
    /** Look at everything that is about the building. */
    VIEWER,
    /** Act on incidents and work orders. */
    ENGINEER,
    /** Approve and retire standards. */
    MANAGER,
    /** Look after access. */
    ADMINISTRATOR;

    /** The role of a word such as {@code viewer}. */
    public static Optional<Role> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    static Role of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("There is no role '" + word + "'"));
    }

    /** The word used in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether whoever has this role may do what asks for the other. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** This role and those it includes. */
    public List<Role> included() {
        return Arrays.stream(values()).filter(this::includes).toList();
    }
}
