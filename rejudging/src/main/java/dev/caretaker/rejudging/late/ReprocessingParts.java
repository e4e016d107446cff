package dev.caretaker.rejudging.late;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Records;
import dev.caretaker.rejudging.backtest.run.PastReadings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * What late-data reprocessing is put together from.
 *
 * @param records where verdicts are kept
 * @param standards the standards, every version
 * @param graph the points
 * @param readings the stored readings
 * @param live the judging that it comes after
 * @param meters where it counts
 */
public record ReprocessingParts(
        Records records, Standards standards, SiteGraph graph, PastReadings readings, Live live, MeterRegistry meters) {

    /**
     * What it asks of live judging.
     *
     * @param until how far time has passed there
     * @param excuses what is excused there
     */
    public record Live(Supplier<Instant> until, Supplier<Collection<Excuse>> excuses) {}
}
