package dev.caretaker.console;

import dev.caretaker.console.access.BootstrapToken;
import dev.caretaker.console.access.PasswordCost;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the console listens and how browsers find it.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port the port; 0 for a free one
 * @param publicUrl the address people type, where it is not the one listened on: behind a proxy, say
 * @param bootstrapToken the administrator's bearer token of automation, where there is one
 * @param openMetrics whether {@code /metrics} asks for no token; unless said, it is open on a loopback address only
 * @param passwordCost at what cost passwords are kept
 * @param pages a folder whose pages are served before those that come along, and read anew at each request
 */
public record ConsoleSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Optional<BootstrapToken> bootstrapToken,
        Optional<Boolean> openMetrics,
        PasswordCost passwordCost,
        Optional<Path> pages) {

    /** A console on a loopback address. */
    public static ConsoleSettings local(int port) {
        return new ConsoleSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PasswordCost.USUAL,
                Optional.empty());
    }

    /** Whether browsers come by https, so that cookies are for https only. */
    boolean https() {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }

    /** The origin of pages of our own, where it differs from the address asked. */
    Optional<String> publicOrigin() {
        return publicUrl.map(url -> url.getScheme() + "://" + url.getAuthority());
    }

    boolean metricsOpen() {
        return openMetrics.orElse(host.equals("localhost") || host.startsWith("127.") || host.equals("::1"));
    }
}
