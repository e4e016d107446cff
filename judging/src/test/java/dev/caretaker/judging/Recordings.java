package dev.caretaker.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.judging.RecordedSeriesTest.Csv;
import dev.caretaker.judging.RecordedSeriesTest.Sample;
import dev.caretaker.testkit.RealData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The recordings of buildings and machines, summed up: how many breaches an independent computation finds in each. */
final class Recordings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy");

    private Recordings() {}

    static List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (RecordedSeriesTest.Folder folder : RecordedSeriesTest.FOLDERS) {
            findings.addAll(findings(folder));
        }
        findings.add(faultyDays());
        return findings;
    }

    private static List<Finding> findings(RecordedSeriesTest.Folder folder) throws IOException {
        Path expected = RealData.require("timeseries/" + folder.name() + "/expected-incidents.json");
        List<Finding> findings = new ArrayList<>();
        for (JsonNode series : JSON.readTree(expected.toFile())) {
            Path file = expected.resolveSibling(series.get("series").asText());
            int rules = 0;
            int theirs = 0;
            int ours = 0;
            for (JsonNode result : series.get("results")) {
                rules++;
                theirs += result.get("incidents").asInt();
                ours += spells(folder.csv(), file, result).size();
            }
            String test = folder.name() + " " + file.getFileName() + ", " + rules + " ×";
            findings.add(Finding.of(test, String.valueOf(theirs), String.valueOf(ours)));
        }
        return findings;
    }

    private static List<Timeline.Spell> spells(Csv csv, Path file, JsonNode result) throws IOException {
        List<Sample> samples = csv.read(file, result.path("metric").asText("value"));
        return RecordedSeriesTest.spells(
                RecordedSeriesTest.standard(result.get("standard").asText()), samples);
    }

    /**
     * The days on which a valve of the single-zone air handler is wide open for an hour. The schedule of faults names no
     * rule that finds each of them; but none of these days may be one without a fault.
     */
    private static Finding faultyDays() throws IOException {
        JsonNode schedule = JSON.readTree(RealData.require("timeseries/lbnl-fdd/fault-schedule.json")
                        .toFile())
                .get("SZCAV");
        Path file = RealData.require("timeseries/lbnl-fdd/SZCAV.csv");
        Set<LocalDate> faulty = new TreeSet<>();
        schedule.get("faults").fieldNames().forEachRemaining(day -> faulty.add(LocalDate.parse(day, DAY)));
        Csv csv = Csv.of("Datetime", "M/d/yyyy H:mm", ',');
        Set<LocalDate> found = new TreeSet<>();
        for (String valve : List.of("Heating", "Cooling")) {
            List<Sample> samples = csv.read(file, "AHU: " + valve + " Coil Valve Control Signal");
            RecordedSeriesTest.spells(RecordedSeriesTest.standard("value >= 0.99 kept for 3600 s"), samples)
                    .forEach(spell ->
                            found.add(spell.opens().atOffset(ZoneOffset.UTC).toLocalDate()));
        }
        int days = found.size();
        found.removeAll(faulty);
        return Finding.of(
                        "lbnl-fdd SZCAV, days on which a valve is wide open for 1 h: " + days + " of " + faulty.size()
                                + " faulty ones, others",
                        "0",
                        String.valueOf(found.size()))
                .note(7);
    }
}
