package dev.caretaker.console.health;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether each part answers. Checks may block. */
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Map<String, BooleanSupplier> checks;

    /** The checks by the name of their part, such as {@code database}. */
    public Health(Map<String, BooleanSupplier> checks) {
        this.checks = new LinkedHashMap<>(checks);
    }

    /** Asks every part. */
    public Report ask() {
        JsonObject parts = new JsonObject();
        boolean ready = true;
        for (Map.Entry<String, BooleanSupplier> check : checks.entrySet()) {
            boolean up = answers(check);
            parts.put(check.getKey(), up ? "up" : "down");
            ready &= up;
        }
        return new Report(
                ready, new JsonObject().put("status", ready ? "up" : "down").put("parts", parts));
    }

    private static boolean answers(Map.Entry<String, BooleanSupplier> check) {
        try {
            return check.getValue().getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("The check of {} failed: {}", check.getKey(), e.toString());
            return false;
        }
    }

    /**
     * What the parts said.
     *
     * @param ready whether all of them answer
     * @param body the answer for probes
     */
    public record Report(boolean ready, JsonObject body) {}
}
