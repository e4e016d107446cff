package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.site.SiteGraph;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * What runs are made with.
 *
 * @param graph the site
 * @param readings what was measured
 * @param excuses what was excused
 * @param settings how runs are made
 */
public record BacktestParts(
        SiteGraph graph, PastReadings readings, Supplier<Collection<Excuse>> excuses, Settings settings) {

    /** Over a site with the excuses of its files. */
    public static BacktestParts of(SiteGraph graph, PastReadings readings, Settings settings) {
        return new BacktestParts(
                graph,
                readings,
                () -> graph.sites().stream()
                        .flatMap(site -> site.excuses().stream())
                        .toList(),
                settings);
    }

    /**
     * How runs are made.
     *
     * @param settle within what time after a recovery a breach reopens the incident
     * @param shift how long a shift is; shifts begin at midnight of the site and follow one another
     * @param workers how many threads work on a run
     */
    public record Settings(Duration settle, Duration shift, int workers) {
        /** Three shifts a day, and half of the machine for those who judge what is happening now. */
        public static final Settings USUAL = new Settings(
                IncidentParts.SETTLE,
                Duration.ofHours(8),
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }
}
