package dev.caretaker.registry.text;

import java.util.List;

/** A text cannot be taken, or a version cannot go on, for every reason that was found. */
public final class NotFitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Finding> findings;

    /** What was found, of which there is something. */
    public NotFitException(String code, List<Finding> findings) {
        super(code + findings.stream().map(Finding::code).toList());
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    /** What was refused, as a stable code: {@code standard-text-broken} or {@code standard-not-ready}. */
    public String code() {
        return code;
    }

    /** What stands against it. */
    public List<Finding> findings() {
        return findings;
    }
}
