package dev.caretaker.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.unit.Unit;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The cases of open-fdd: its rules over columns of history, and the rules as standards over an air handler. */
final class OpenFdd {
    /** Files that are out of order are so by hours; they are put in order as far as that. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("discharge-air-temp", new Role("supply-temperature", "temperature", "°F", 1)),
            Map.entry("discharge-air-temp-sp", new Role("supply-setpoint", "temperature", "°F", 1)),
            Map.entry("outside-air-temp", new Role("outdoor-temperature", "temperature", "°F", 1)),
            Map.entry("reset-curve", new Role("reset-curve", "temperature", "°F", 1)),
            Map.entry("zone-air-temp", new Role("zone-temperature", "temperature", "°F", 1)),
            Map.entry("heating-valve", new Role("heating-valve", "level", "%", 100)),
            Map.entry("damper", new Role("damper", "level", "%", 100)),
            Map.entry("fan-speed", new Role("fan-speed", "level", "%", 100)),
            Map.entry("zone-airflow", new Role("airflow", "flow", "[cft_i]/min", 1)),
            Map.entry("duct-static-pressure", new Role("duct-pressure", "differential-pressure", "[in_i'H2O]", 1)),
            Map.entry("duct-static-pressure-sp", new Role("duct-setpoint", "differential-pressure", "[in_i'H2O]", 1)),
            Map.entry("fan-status", new Role("fan", "running", "1", 1)));

    private static final Map<String, Rule> RULES = Map.of(
            "FC7",
            new Rule(
                    2,
                    row -> row.at("fan-status") > 0.01
                            && row.at("discharge-air-temp") < row.at("discharge-air-temp-sp") - 1
                            && row.at("heating-valve") >= 0.9),
            "VAV-4",
            new Rule(20, row -> row.at("fan-status") > 0.05 && row.at("zone-airflow") > 25 && row.at("damper") > 0.975),
            "RESET-1",
            new Rule(
                    1,
                    row -> row.at("fan-status") > 0.05
                            && Math.abs(row.at("discharge-air-temp-sp") - row.at("reset-curve")) > 3));

    private final Map<String, Standard> standards = new HashMap<>();

    OpenFdd() {
        Plant.standards("open-fdd.yaml")
                .forEach(one -> standards.put(one.ref().id().name(), one));
    }

    /** Every rule in every hostile variant of its history. */
    List<Finding> variants() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String rule : List.of("FC7", "VAV-4", "RESET-1")) {
            Path folder = RealData.require("oracle/open-fdd/" + rule);
            try (var variants = Files.list(folder)) {
                for (Path variant : variants.sorted().toList()) {
                    findings.add(variant(rule, variant));
                }
            }
        }
        return findings;
    }

    private Finding variant(String rule, Path folder) throws IOException {
        List<Row> rows = rows(folder, rule);
        String theirs = Objects.requireNonNull(RULES.get(rule)).faults(rows);
        JsonNode stated =
                new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        if (stated.has("any_fault") && stated.get("any_fault").asBoolean() == theirs.equals("–")) {
            throw new AssertionError("open-fdd states otherwise of " + folder + ": " + theirs);
        }
        String ours = Plant.breaches(judge(rule, rows));
        String test = rule + " " + folder.getFileName() + (stated.has("any_fault") ? " *" : "");
        Finding finding = Finding.of(test, theirs, ours);
        return rule.equals("RESET-1") ? finding.note(2) : rule.equals("FC7") ? finding.note(1) : finding;
    }

    /** The cases whose hours of fault are given. */
    List<Finding> hours() throws IOException {
        Map<String, String> given = new HashMap<>();
        List<String> lines = Files.readAllLines(RealData.require("oracle/open-fdd-slice/expected_faults.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            given.put(cells[1], clock(cells[10]) + "–" + clock(cells[11]));
        }
        return List.of(
                hours("FC1", "fc1", given).note(1),
                hours("VAV-1", "vav-1", given),
                hours("SV-FLATLINE", "sv-flatline", given),
                hours("SV-FLATLINE", "sv-flatline-stuck", given).note(3));
    }

    private Finding hours(String rule, String standard, Map<String, String> given) throws IOException {
        String unit = (rule.equals("VAV-1") ? "VAV" : "AHU") + "_CASE_" + rule.replace('-', '_');
        List<Row> rows = rows(RealData.require("oracle/open-fdd-slice/" + unit), rule);
        return Finding.of(
                rule + ": `" + standard + "`",
                Objects.requireNonNull(given.get(rule)),
                Plant.breaches(judge(standard, rows)));
    }

    private Timeline judge(String rule, List<Row> rows) {
        Standard standard = Objects.requireNonNull(standards.get(rule.toLowerCase(java.util.Locale.ROOT)), rule);
        Map<String, String> points = new LinkedHashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (Row row : rows) {
            row.values().forEach((name, value) -> {
                Role role = Objects.requireNonNull(ROLES.get(name), name);
                points.put(role.point(), role.quantity());
                readings.add(Plant.reading(role.point(), row.at(), role.canonical(value)));
            });
        }
        SiteGraph graph = Plant.of(points);
        return Plant.judge(standard, graph, readings, A_DAY);
    }

    /** The history of a case by roles; the curve that RESET-1 reads off the outdoor temperature comes as a role of its own. */
    private static List<Row> rows(Path folder, String rule) throws IOException {
        Map<String, String> roles = new HashMap<>();
        List<String> columns = Files.readAllLines(folder.resolve("columns.csv"));
        int role = List.of(columns.get(0).split(",")).indexOf("point_role");
        columns.stream().skip(1).map(line -> line.split(",", -1)).forEach(cells -> roles.put(cells[0], cells[role]));
        List<String> lines = Files.readAllLines(folder.resolve("history_wide.csv"));
        String[] header = lines.get(0).split(",", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, Double> values = new LinkedHashMap<>();
            for (int i = 1; i < cells.length; i++) {
                String name = Objects.requireNonNull(roles.get(header[i]), header[i]);
                values.put(name(rule, name), Double.parseDouble(cells[i]));
            }
            if (values.containsKey("outside-air-temp")) {
                values.put("reset-curve", 52 + 0.25 * (values.get("outside-air-temp") - 65));
            }
            rows.add(new Row(OffsetDateTime.parse(cells[0]).toInstant(), values));
        }
        return rows;
    }

    /** The command of FC7 is on or off; elsewhere it is a speed. */
    private static String name(String rule, String role) {
        if (!role.equals("fan-cmd")) {
            return role;
        }
        return rule.equals("FC7") ? "fan-status" : "fan-speed";
    }

    private static String clock(String time) {
        return Plant.clock(OffsetDateTime.parse(time.replace(' ', 'T')).toInstant());
    }

    /** What a column is at the air handler. */
    private record Role(String point, String quantity, String unit, double scale) {
        double canonical(double value) {
            return Unit.of(unit).to(Quantities.of(quantity).unit()).applyAsDouble(value * scale);
        }
    }

    /** A line of the history. */
    private record Row(Instant at, Map<String, Double> values) {
        double at(String role) {
            return values.getOrDefault(role, Double.NaN);
        }
    }

    /**
     * A rule as open-fdd computes it: rows that show the fault, from the so manieth in a row on.
     *
     * @param confirm how many rows it takes
     * @param fault what a row must show; never with a column missing
     */
    private record Rule(int confirm, Predicate<Row> fault) {
        String faults(List<Row> rows) {
            TreeMap<Instant, Row> ordered = new TreeMap<>();
            rows.forEach(row -> ordered.putIfAbsent(row.at(), row));
            List<String> spells = new ArrayList<>();
            String from = "";
            int streak = 0;
            for (Row row : ordered.values()) {
                streak = fault.test(row) ? streak + 1 : 0;
                if (streak == confirm) {
                    from = Plant.clock(row.at()) + "–";
                } else if (streak == 0 && !from.isEmpty()) {
                    spells.add(from + Plant.clock(row.at()));
                    from = "";
                }
            }
            if (!from.isEmpty()) {
                spells.add(from);
            }
            return spells.isEmpty() ? "–" : String.join(", ", spells);
        }
    }
}
