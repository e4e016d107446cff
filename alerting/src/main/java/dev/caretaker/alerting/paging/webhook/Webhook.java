package dev.caretaker.alerting.paging.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Where signed messages go.
 *
 * @param url the address; it may itself be a secret and is never shown
 * @param secrets the keys that sign, newest first; more than one while keys are changed
 * @param allowPrivate whether the address may lie in a private network
 */
public record Webhook(URI url, List<WebhookSecret> secrets, boolean allowPrivate) {
    /** Refuses addresses that are no web addresses, and unsigned ones. */
    public Webhook {
        secrets = List.copyOf(secrets);
        if (url.getHost() == null || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException("A webhook goes to an address that begins with https:// or http://");
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("The webhook to " + url.getHost() + " has no secret to sign with");
        }
    }

    /** What it is called in records: its host, and a mark that tells addresses of one host apart. */
    public String name() {
        return url.getHost() + "-" + mark(url.toString());
    }

    private static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Webhook[" + name() + "]";
    }
}
