package dev.caretaker.records;

import java.util.List;

/**
 * A change was refused for a reason the person who asked for it can act on. The code has a sentence in both languages
 * in the console.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<String> args;

    /** A refusal of a kind with its code and the values its sentence names. */
    public RefusedException(Kind kind, String code, String... args) {
        super(code + List.of(args));
        this.kind = kind;
        this.code = code;
        this.args = List.of(args);
    }

    /** Why, in kind. */
    public Kind kind() {
        return kind;
    }

    /** Why, as a stable code such as {@code incident-not-open}. */
    public String code() {
        return code;
    }

    /** The values the sentence names. */
    public List<String> args() {
        return args;
    }

    /** What kind of refusal: the API answers 404, 409, 412 and 422. */
    public enum Kind {
        /** There is no such record. */
        UNKNOWN,
        /** Its state does not allow it. */
        CONFLICT,
        /** Somebody else changed it in between. */
        STALE,
        /** The request itself lacks something. */
        INVALID
    }
}
