package dev.caretaker.model.standard;

/**
 * Exactly which text judged: standard, version and the hash of its content.
 *
 * @param id the standard
 * @param version its version, from 1
 * @param hash the first 12 hexadecimal digits of the SHA-256 of its canonical content
 */
public record StandardRef(StandardId id, int version, String hash) {
    @Override
    public String toString() {
        return id + "@" + version + "#" + hash;
    }
}
