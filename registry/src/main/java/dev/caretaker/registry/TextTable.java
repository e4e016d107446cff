package dev.caretaker.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;

/** The rows of texts, each under the SHA-256 of what it says; only ever added to. */
final class TextTable {
    private TextTable() {}

    /** Keeps a text; what it is kept under. */
    static String add(Handle handle, String text) {
        String digest = digest(text);
        handle.createUpdate("INSERT INTO standard_text (digest, text) VALUES (:digest, :text)"
                        + " ON CONFLICT (digest) DO NOTHING")
                .bind("digest", digest)
                .bind("text", text)
                .execute();
        return digest;
    }

    static String read(Handle handle, String digest) {
        String text = handle.createQuery("SELECT text FROM standard_text WHERE digest = :digest")
                .bind("digest", digest)
                .mapTo(String.class)
                .one();
        if (!digest(text).equals(digest)) {
            throw new IllegalStateException("The text of a standard was altered in the database: table standard_text,"
                    + " digest " + digest + ". Restore the row from a backup");
        }
        return text;
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
