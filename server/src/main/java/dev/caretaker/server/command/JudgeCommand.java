package dev.caretaker.server.command;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.judging.cases.Stage;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.site.SiteReader;
import dev.caretaker.rejudging.backtest.Recorded;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.recorded.CsvSeries;
import dev.caretaker.server.recorded.RecordedReadings;
import dev.caretaker.server.recorded.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges a recorded series by a standard. */
@Command(name = "judge")
final class JudgeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--standard", required = true, paramLabel = "FILE#ID", descriptionKey = "standard")
    private String standard = "";

    @Option(names = "--readings", required = true, paramLabel = "FILE.csv", descriptionKey = "readings")
    private Path readings = Path.of("readings.csv");

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site")
    private @Nullable Path site;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private VerdictFormat format = VerdictFormat.TABLE;

    @Option(names = "--from", paramLabel = "TIME", descriptionKey = "from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", descriptionKey = "to")
    private @Nullable String to;

    JudgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Standard judged = StandardArgument.parse(standard).read(terminal);
        CsvSeries series = CsvSeries.read(readings);
        Scenery scenery = site == null ? stage(judged, series) : new Scenery(site(site), Map.of());
        List<Reading> all = new RecordedReadings(readings, scenery.graph(), scenery.names()).of(series);
        if (all.isEmpty()) {
            throw new UserException("csv-empty", readings);
        }
        List<Recorded.Interval> intervals = Recorded.judge(judged, scenery.graph(), all, period(all));
        if (intervals.isEmpty()) {
            throw new UserException("judge-nothing", judged.ref().id());
        }
        VerdictPrinter printer = new VerdictPrinter(terminal, judged, zone(scenery.graph()));
        if (format == VerdictFormat.JSONL) {
            printer.lines(intervals);
        } else {
            printer.table(intervals);
        }
        return 0;
    }

    private static Scenery stage(Standard judged, CsvSeries series) {
        LocalDate day = series.rows().isEmpty()
                ? LocalDate.EPOCH
                : LocalDate.ofInstant(series.rows().getFirst().time(), ZoneOffset.UTC);
        List<String> names =
                series.columns().stream().map(CsvSeries.Column::name).toList();
        Stage stage = Stage.of(judged, names, day);
        return new Scenery(stage.graph(), stage.points());
    }

    private SiteGraph site(Path dir) {
        Problems problems = new Problems();
        DeviceProfiles profiles = DeviceProfiles.read(dir.resolve("profiles"), problems);
        SiteGraph graph = SiteReader.read(dir.resolve("site.yaml"), profiles.ids(), InstantSource.system(), problems);
        SetupOptions.refuse(problems, terminal);
        return graph;
    }

    /** That of the site where there is one only. */
    private static ZoneId zone(SiteGraph graph) {
        return graph.sites().size() == 1 ? graph.sites().iterator().next().zone() : ZoneOffset.UTC;
    }

    /** From the first reading to just after the last, unless it is said otherwise. */
    private Period period(List<Reading> all) {
        Instant start = time("--from", from).orElse(all.getFirst().time());
        Instant end = time("--to", to).orElse(all.getLast().time().plusMillis(1));
        if (!start.isBefore(end)) {
            throw new UserException("period-wrong", start, end);
        }
        return new Period(start, end);
    }

    static Optional<Instant> time(String option, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> Times.parse(given).orElseThrow(() -> new UserException("time-wrong", option, given)));
    }

    /** The site, and what its points are called. */
    private record Scenery(SiteGraph graph, Map<String, PointId> names) {}

    /** How verdicts are written. */
    enum VerdictFormat {
        TABLE,
        JSONL
    }
}
