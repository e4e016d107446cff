package dev.caretaker.registry;

import dev.caretaker.model.digest.Sha256;
import org.jdbi.v3.core.Handle;

/** The rows of texts, each under the SHA-256 of what it says; only ever added to. */
final class TextTable {
    private TextTable() {}

    /** Keeps a text; what it is kept under. */
    static String add(Handle handle, String text) {
        String digest = Sha256.hex(text);
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
        if (!Sha256.hex(text).equals(digest)) {
            throw new IllegalStateException("The text of a standard was altered in the database: table standard_text,"
                    + " digest " + digest + ". Restore the row from a backup");
        }
        return text;
    }
}
