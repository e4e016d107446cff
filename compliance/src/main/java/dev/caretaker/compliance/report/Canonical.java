package dev.caretaker.compliance.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in its canonical form (RFC 8785), which spaces and the order of members do not change. */
public final class Canonical {
    private Canonical() {}

    /** The SHA-256 of the canonical form, in hexadecimal digits. */
    public static String sha256(JsonNode json) {
        try {
            byte[] canonical = new JsonCanonicalizer(json.toString()).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
