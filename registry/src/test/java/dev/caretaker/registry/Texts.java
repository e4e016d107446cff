package dev.caretaker.registry;

/** Texts of a standard of the air, as people would write them. */
public final class Texts {
    /** A section of service standards, to stand after the standards. */
    public static final String SERVICE = """
            service:
              - id: answered
                version: 1
                status: published
                effective: 2026-01-01
                clause: "2"
                verification: verified
                title: {en: Answered in an hour, zh: 一小时内接单}
                require: {accept: 1h}
                severity: minor
                cases:
                  - name: in time
                    given: [[09:00, opened], [10:00, accepted]]
                    expect: {response: met}
            """;

    private Texts() {}

    /** A version with a limit, in force from a day. */
    static String air(int version, String effective, String limit) {
        return """
                # written by hand
                document: {id: house-rules, title: {en: House rules, zh: 内部规定}, issuer: The house, jurisdiction: CN, edition: "2026"}
                standards:
                  - version: %d
                    id: co2
                    status: draft
                    effective: %s
                    clause: "1"
                    verification: verified
                    title: {zh: 二氧化碳, en: 'Carbon dioxide'}
                    applies-to: {spaces: [office], quantity: co2}
                    require: {at-most: %s}
                    severity: minor
                    class: comfort
                    cases:
                      - name: too much fails
                        given: {co2: [[09:00, 600], [09:10, 99999]]}
                        expect: [[09:00, pass], [09:10, fail]]
                """.formatted(version, effective, limit);
    }

    static String air(int version, String effective) {
        return air(version, effective, "1000 ppm");
    }

    /** The same as a file that calls itself something else than a draft. */
    public static String file(String text, String status) {
        return text.replace("status: draft", "status: " + status);
    }
}
