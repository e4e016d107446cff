package dev.caretaker.console.access;

import dev.caretaker.model.digest.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Something only its bearer knows. Its text leaves the process once; what is kept is the hash, which suffices without salt or
 * stretching because 256 random bits cannot be guessed.
 */
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    static Secret random(String prefix) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A password a person can type: four groups of five, 100 bits. */
    static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    String hash() {
        return HexFormat.of().formatHex(digest());
    }

    /** Compares in a time that tells nothing. */
    boolean same(Secret other) {
        return MessageDigest.isEqual(digest(), other.digest());
    }

    private byte[] digest() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
