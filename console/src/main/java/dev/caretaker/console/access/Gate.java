package dev.caretaker.console.access;

import dev.caretaker.console.problem.ProblemException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets a request in, or says why not: who asks, from where, and whether their role suffices. */
public final class Gate {
    /** The cookie that holds the secret of a session. */
    public static final String COOKIE = "caretaker-session";

    private static final Pattern BEARER = Pattern.compile("bearer(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Access access;
    private final Optional<String> publicOrigin;

    /** A gate; the public origin is where browsers find the console, where that is not the address they ask. */
    public Gate(Access access, Optional<String> publicOrigin) {
        this.access = access;
        this.publicOrigin = publicOrigin;
    }

    /** What a request shows of itself. Made on the event loop, checked elsewhere. */
    public Shown shown(HttpServerRequest request) {
        @Nullable Cookie cookie = request.getCookie(COOKIE);
        @Nullable String authorization = request.getHeader("Authorization");
        return new Shown(
                !SAFE.contains(request.method()),
                Optional.ofNullable(cookie).map(Cookie::getValue),
                Optional.ofNullable(authorization).flatMap(Gate::token),
                "1".equals(request.getHeader("X-Caretaker")) ? Origin.MARKED : origin(request));
    }

    /** The token of a header; an empty one where the header has come without, which still is no cookie. */
    private static Optional<String> token(String authorization) {
        Matcher bearer = BEARER.matcher(authorization.strip());
        return bearer.matches() ? Optional.of(Objects.requireNonNullElse(bearer.group(1), "")) : Optional.empty();
    }

    /**
     * Who asks, where it is allowed. Blocks.
     *
     * @param needed the least role; empty where anyone may
     * @throws ProblemException when it is not
     */
    public Optional<Principal> check(Shown shown, Optional<Role> needed) {
        if (shown.unsafe && shown.bearer.isEmpty() && refused(shown.origin, needed)) {
            throw new ProblemException(403, "foreign-request");
        }
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        Principal who = who(shown).orElseThrow(() -> new ProblemException(401, unknown(shown)));
        if (!who.role().includes(needed.get())) {
            throw new ProblemException(
                    403, "role-needed", needed.get().word(), who.role().word());
        }
        return Optional.of(who);
    }

    private static String unknown(Shown shown) {
        return shown.bearer.filter(token -> !token.isEmpty()).isPresent() ? "token-refused" : "sign-in-needed";
    }

    private Optional<Principal> who(Shown shown) {
        return shown.bearer.isPresent()
                ? shown.bearer.filter(token -> !token.isEmpty()).flatMap(access::bearer)
                : shown.cookie.flatMap(access::session);
    }

    /** Signing in carries no cookie yet, so that a program may do it unmarked; only a foreign page may not. */
    private static boolean refused(Origin origin, Optional<Role> needed) {
        return origin == Origin.FOREIGN || (origin == Origin.UNKNOWN && needed.isPresent());
    }

    private Origin origin(HttpServerRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null) {
            return Origin.UNKNOWN;
        }
        boolean own = publicOrigin.map(origin::equals).orElse(false)
                || (request.authority() != null && origin.equals(request.scheme() + "://" + request.authority()));
        return own ? Origin.OWN : Origin.FOREIGN;
    }

    /** Where the page that asks was loaded from, as far as the request tells. */
    enum Origin {
        /** It sends the header that foreign pages cannot. */
        MARKED,
        /** From the console itself. */
        OWN,
        /** From elsewhere. */
        FOREIGN,
        /** It does not say. */
        UNKNOWN
    }

    /** What a request shows of itself. */
    public static final class Shown {
        private final boolean unsafe;
        private final Optional<String> cookie;
        private final Optional<String> bearer;
        private final Origin origin;

        private Shown(boolean unsafe, Optional<String> cookie, Optional<String> bearer, Origin origin) {
            this.unsafe = unsafe;
            this.cookie = cookie;
            this.bearer = bearer;
            this.origin = origin;
        }

        /** The secret of the session, where a cookie holds one. */
        public Optional<String> cookie() {
            return cookie;
        }
    }
}
