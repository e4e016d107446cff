package dev.caretaker.alerting.paging.webhook;

import dev.caretaker.model.digest.Sha256;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where signed messages go.
 *
 * @param url the address; it may itself be a secret and is never shown
 * @param secrets the keys that sign, newest first; more than one while keys are changed
 * @param allowPrivate whether the address may lie in a private network
 */
public record Webhook(URI url, List<WebhookSecret> secrets, boolean allowPrivate) {
    private static final Pattern MARK = Pattern.compile("-[0-9a-f]{8}$");

    /** Refuses addresses that are no web addresses, and unsigned ones. */
    public Webhook {
        secrets = List.copyOf(secrets);
        if (url.getHost() == null || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "The url of a webhook must begin with https:// or http:// and name a host");
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("The webhook to " + url.getHost() + " has no secret to sign with");
        }
    }

    /** What it is called in records: its host, and a mark that tells addresses of one host apart. */
    public String name() {
        return url.getHost() + "-" + mark(url.toString());
    }

    /** The host in a name. */
    public static String host(String name) {
        return MARK.matcher(name).replaceFirst("");
    }

    private static String mark(String text) {
        return Sha256.hex(text).substring(0, 8);
    }

    @Override
    public String toString() {
        return "Webhook[" + name() + "]";
    }
}
