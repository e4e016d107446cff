package dev.caretaker.judging.live;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.verdict.VerdictChange;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * What judging is put together from.
 *
 * @param library the standards; those in force on the day of the start judge
 * @param graph the points
 * @param packs which of the standards each site chose
 * @param settings how it is run
 * @param time the time
 * @param meters where it counts
 * @param changes takes the verdict changes of a batch, in their order, before the batch is acknowledged. It may block.
 *     Where it fails, the changes are given to it again before any others, so it must bear being given some twice.
 */
public record JudgingParts(
        Library library,
        SiteGraph graph,
        Packs packs,
        JudgingSettings settings,
        InstantSource time,
        MeterRegistry meters,
        Consumer<List<VerdictChange>> changes) {}
