package dev.caretaker.rejudging.late;

import dev.caretaker.judging.live.Judging;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Records;
import dev.caretaker.rejudging.backtest.run.PastReadings;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What late-data reprocessing is put together from.
 *
 * @param records where verdicts are kept
 * @param standards the standards, every version
 * @param graph the points
 * @param readings the stored readings
 * @param live live judging: how far it has come, and what is excused there
 * @param meters where it counts
 */
public record ReprocessingParts(
        Records records,
        Standards standards,
        SiteGraph graph,
        PastReadings readings,
        Judging live,
        MeterRegistry meters) {}
