package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.point.Source;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.Building;
import dev.caretaker.model.site.Floor;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Offices of a temperature and a setpoint each, standards for them as they are written in files, and a past in memory. */
final class Rooms implements PastReadings {
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Text NAME = new Text("Office", "办公室");
    private final Map<PointId, TreeMap<Instant, Reading>> past = new TreeMap<>();

    static PointId temperature(int room) {
        return PointId.parse("office-" + room + ".temperature");
    }

    static PointId setpoint(int room) {
        return PointId.parse("office-" + room + ".setpoint");
    }

    static Instant at(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    static Period minutes(long from, long to) {
        return new Period(at(from), at(to));
    }

    void put(PointId point, long minute, double value) {
        put(Reading.of(point, at(minute), value));
    }

    void put(Reading reading) {
        past.computeIfAbsent(reading.point(), any -> new TreeMap<>()).put(reading.time(), reading);
    }

    List<Reading> all() {
        return past.values().stream()
                .flatMap(one -> one.values().stream())
                .sorted(Comparator.comparing(Reading::time).thenComparing(Reading::point))
                .toList();
    }

    @Override
    public List<Reading> piece(PointId point, Instant from, Instant to, int most) {
        TreeMap<Instant, Reading> readings = past.getOrDefault(point, new TreeMap<>());
        return from.isBefore(to)
                ? readings.subMap(from, to).values().stream().limit(most).toList()
                : List.of();
    }

    @Override
    public Optional<Reading> lastBefore(PointId point, Instant time) {
        return Optional.ofNullable(past.getOrDefault(point, new TreeMap<>()).lowerEntry(time))
                .map(Map.Entry::getValue);
    }

    Backtester tester(int rooms, int workers) {
        return new Backtester(BacktestParts.of(
                site(rooms), this, new BacktestParts.Settings(Duration.ofMinutes(10), Duration.ofHours(8), workers)));
    }

    BacktestResult run(Standard draft, Standard current, Period period) {
        return tester(3, 2).run(draft, List.of(Edition.always(current)), period, new Progress());
    }

    static SiteGraph site(int rooms) {
        SiteGraphBuilder graph = new SiteGraphBuilder()
                .add(site())
                .add(new Building(new PlaceId("tower"), new PlaceId("site"), NAME))
                .add(new Floor(new PlaceId("floor"), new PlaceId("tower"), NAME, 0));
        Quantity quantity = Quantities.of("temperature");
        for (int room = 0; room < rooms; room++) {
            graph.add(new Space(temperature(room).place(), new PlaceId("floor"), "office", NAME));
            for (PointId point : List.of(temperature(room), setpoint(room))) {
                Source source =
                        new Source(new DeviceId("device-" + room), "/" + point.name(), quantity.unit(), 1, Map.of());
                graph.add(new Point(point, NAME, quantity, source));
            }
        }
        return graph.build();
    }

    /** A standard of temperatures; what it requires and the rest as in a file, one key a line. */
    static Standard standard(int version, String... lines) {
        List<String> text = new ArrayList<>(List.of(
                "document: {id: house, title: {en: House, zh: 本院}, issuer: House, jurisdiction: CN, edition: '1'}",
                "standards:",
                "  - id: warm",
                "    version: " + version,
                "    status: published",
                "    effective: 2020-01-01",
                "    clause: '1'",
                "    verification: verified",
                "    title: {en: Warm, zh: 温度}",
                "    class: comfort",
                "    severity: minor",
                "    applies-to: {spaces: [office], quantity: temperature, points: [temperature]}",
                "    respond: {order: {trade: hvac, priority: P3}, page: engineering}"));
        List.of(lines).forEach(line -> text.add("    " + line));
        Problems problems = new Problems();
        List<Standard> read = StandardsReader.parse(Path.of("house.yaml"), String.join("\n", text), problems)
                .standards();
        if (!problems.none() || read.size() != 1) {
            throw new IllegalArgumentException(problems.list() + " in " + text);
        }
        return read.getFirst();
    }

    /** It chose a pack that knows none of the standards: what is tried is tried all the same. */
    private static Site site() {
        return new Site(
                new PlaceId("site"), NAME, ZoneOffset.UTC, Map.of(), List.of(), Map.of(), Map.of(), Set.of("another"));
    }
}
