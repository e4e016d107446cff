package dev.caretaker.provisioning.standards;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import java.nio.file.Path;
import java.util.List;

/** Standards as texts of files. */
final class Texts {
    /** The standards that ship. */
    static final Path SHIPPED = Path.of("..", "standards");

    private static final String HEAD = """
            document:
              id: house-rules
              title: {en: House rules, zh: 大厦守则}
              issuer: Riverside Plaza
              jurisdiction: CN
              edition: "2026"
            standards:
              - id: one
                version: 1
                status: published
                effective: 2026-01-01
                clause: "3"
                verification: verified
                title: {en: One, zh: 一}
                class: comfort
                severity: minor
            """;

    private Texts() {}

    /** A file with one standard that requires something of a quantity. */
    static String requiring(String quantity, String require) {
        return with("applies-to: {quantity: " + quantity + "}", "require: " + require);
    }

    /** A file with one standard and some lines more. */
    static String with(String... lines) {
        return HEAD + "    " + String.join("\n    ", lines) + "\n";
    }

    static List<Standard> read(String text, Problems problems) {
        return StandardsReader.parse(Path.of("house.yaml"), text, problems).standards();
    }
}
