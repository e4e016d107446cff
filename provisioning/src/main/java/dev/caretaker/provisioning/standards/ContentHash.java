package dev.caretaker.provisioning.standards;

import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.standard.Response;
import dev.caretaker.model.standard.Scope;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Signs a standard with the hash of what it says. The order of keys, comments and the way numbers and units are written
 * make no difference; neither does whether it is published, nor its test cases.
 */
final class ContentHash {
    private final StringBuilder text = new StringBuilder();

    private ContentHash() {}

    static Standard sign(Standard standard) {
        ContentHash hash = new ContentHash();
        hash.source(standard);
        hash.scope(standard.scope());
        hash.terms(standard.terms());
        hash.respond(standard.respond());
        StandardRef ref = standard.ref();
        return new Standard(
                new StandardRef(ref.id(), ref.version(), hash.digest()),
                standard.citation(),
                standard.lifecycle(),
                standard.effective(),
                standard.title(),
                standard.discipline(),
                standard.severity(),
                standard.scope(),
                standard.terms(),
                standard.respond(),
                standard.cases());
    }

    private void source(Standard standard) {
        put("id", standard.ref().id());
        put("version", standard.ref().version());
        put("edition", standard.citation().document().edition());
        put("clause", standard.citation().clause());
        put("verification", standard.citation().verification().word());
        put("effective", standard.effective());
        put("title.en", standard.title().en());
        put("title.zh", standard.title().zh());
        put("class", standard.discipline().word());
        put("severity", standard.severity().word());
    }

    private void scope(Scope scope) {
        put("spaces", sorted(scope.spaces()));
        put("assets", sorted(scope.assets()));
        put("points", sorted(scope.points()));
        put("quantity", scope.quantity().id());
        put("during", scope.during().orElse("always"));
    }

    private void terms(Standard.Terms terms) {
        switch (terms.require()) {
            case Requirement.Value value -> put("value", limits(value.limits()));
            case Requirement.Windowed windowed -> {
                put(windowed.statistic().word(), millis(windowed.window()));
                put("limits", limits(windowed.limits()));
            }
            case Requirement.Rise rise -> {
                put("rate", millis(rise.per()));
                put("limits", limits(rise.limits()));
            }
            case Requirement.StateFor stateFor -> {
                put("state", stateFor.state());
                put("at-most", millis(stateFor.atMost()));
            }
            case Requirement.Reporting reporting -> put("reports-every", millis(reporting.every()));
        }
        put("hold", millis(terms.hold()));
        put("clear", terms.clear().limits().map(ContentHash::limits).orElse(""));
        put("clear.hold", millis(terms.clear().hold()));
        put("silence", terms.silence().map(ContentHash::millis).orElse(-1L));
    }

    private void respond(Response respond) {
        respond.order().ifPresent(order -> {
            put("trade", order.trade());
            put("priority", order.priority().word());
            put("procedure", order.procedure().orElse(""));
            put("skill", order.skill().orElse(""));
        });
        put("page", respond.page().orElse("none"));
    }

    /** A line for each fact; line ends within a fact are marked, so that no two contents give one text. */
    private void put(String key, Object value) {
        text.append(key)
                .append('=')
                .append(value.toString().replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }

    private static String limits(Limits limits) {
        return (limits.lowAllowed() ? "[" : "(") + limits.low() + "," + limits.high()
                + (limits.highAllowed() ? "]" : ")");
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }

    private static String sorted(Collection<String> words) {
        return String.join(",", new TreeSet<>(words));
    }

    private String digest() {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
