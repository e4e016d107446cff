package dev.caretaker.console.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that cannot be answered as asked. Its code has a title, a sentence and a mend in both languages. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<String> args;
    private final transient Optional<Duration> retryAfter;

    /** A problem with its HTTP status, its code and the values its sentence names. */
    public ProblemException(int status, String code, String... args) {
        this(status, code, Optional.empty(), List.of(args));
    }

    private ProblemException(int status, String code, Optional<Duration> retryAfter, List<String> args) {
        super(code + args);
        this.status = status;
        this.code = code;
        this.args = args;
        this.retryAfter = retryAfter;
    }

    /** A problem that goes away with time; the sentence names the seconds to wait. */
    public static ProblemException later(int status, String code, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.toSeconds());
        return new ProblemException(status, code, Optional.of(Duration.ofSeconds(seconds)), List.of(seconds + ""));
    }

    int status() {
        return status;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    List<String> args() {
        return args;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
