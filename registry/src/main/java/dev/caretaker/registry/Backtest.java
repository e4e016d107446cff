package dev.caretaker.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * A draft judged over stored history.
 *
 * @param id what its result is kept under
 * @param hash the content it judged
 * @param startedAt when it began
 * @param finishedAt when it was done; empty while it runs
 * @param summary what came of it, as a JSON object
 */
public record Backtest(String id, String hash, Instant startedAt, Optional<Instant> finishedAt, String summary) {}
