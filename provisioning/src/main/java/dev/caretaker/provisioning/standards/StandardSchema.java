package dev.caretaker.provisioning.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of files of standards, for editors that complete what is written. */
public final class StandardSchema {
    private StandardSchema() {}

    /** Its text. */
    public static String text() {
        try (InputStream in =
                Objects.requireNonNull(StandardSchema.class.getResourceAsStream("standard.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
