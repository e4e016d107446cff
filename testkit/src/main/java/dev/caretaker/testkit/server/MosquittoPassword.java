package dev.caretaker.testkit.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The lines of a Mosquitto password file, as {@code mosquitto_passwd} writes them. */
final class MosquittoPassword {
    private static final int ITERATIONS = 101;
    private static final int BITS = 512;

    private MosquittoPassword() {}

    static String line(String user, String password) {
        byte[] salt = "caretaker-it".getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
            return user + ":$7$" + ITERATIONS + "$" + base64(salt) + "$" + base64(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK lacks PBKDF2WithHmacSHA512", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
