package dev.caretaker.console.health;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Whether each part answers. All are asked at once, and one that takes too long counts as down. */
public final class Health {
    private final List<Check> checks = new ArrayList<>();
    private final Duration patience;

    /**
     * The checks by the name of their part, such as {@code database}.
     *
     * @param checks each may block
     * @param work where they are made, each in a thread of its own
     * @param patience how long their answers are waited for
     */
    public Health(Map<String, BooleanSupplier> checks, Executor work, Duration patience) {
        checks.forEach((part, answers) -> this.checks.add(new Check(part, answers, work)));
        this.patience = patience;
    }

    /** Asks every part. Blocks for no longer than its patience. */
    public Report report() {
        List<CompletableFuture<Boolean>> answers =
                checks.stream().map(Check::probe).toList();
        await(CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)));
        JsonObject parts = new JsonObject();
        boolean ready = true;
        for (int i = 0; i < checks.size(); i++) {
            boolean up = answers.get(i).getNow(false);
            parts.put(checks.get(i).part(), up ? "up" : "down");
            ready &= up;
        }
        return new Report(
                ready, new JsonObject().put("status", ready ? "up" : "down").put("parts", parts));
    }

    private void await(CompletableFuture<Void> all) {
        try {
            all.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Whoever has not answered counts as down.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Checks do not fail", e);
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
