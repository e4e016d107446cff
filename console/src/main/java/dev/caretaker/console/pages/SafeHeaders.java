package dev.caretaker.console.pages;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The headers that every answer carries, so that a browser does with it only what it is meant for. */
public final class SafeHeaders {
    /** Scripts and styles come from files of our own only; nothing stands inline. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private final boolean https;

    /** The headers for a console that browsers reach by https, or not. */
    public SafeHeaders(boolean https) {
        this.https = https;
    }

    /** Adds them. */
    public void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        request.next();
    }
}
