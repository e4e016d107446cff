package dev.caretaker.compliance.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.model.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in its canonical form (RFC 8785), which spaces and the order of members do not change. */
public final class Canonical {
    private Canonical() {}

    /** The SHA-256 of the canonical form, in hexadecimal digits. */
    public static String sha256(JsonNode json) {
        try {
            return Sha256.hex(new JsonCanonicalizer(json.toString()).getEncodedUTF8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
