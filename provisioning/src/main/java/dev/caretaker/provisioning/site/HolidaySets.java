package dev.caretaker.provisioning.site;

import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.Spelling;
import dev.caretaker.provisioning.yaml.YamlFile;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The holiday sets of a directory, one file for each year of each. */
final class HolidaySets {
    private final Map<String, Map<Year, NavigableMap<LocalDate, SpecialDay>>> sets = new TreeMap<>();
    private final Path directory;

    private HolidaySets(Path directory) {
        this.directory = directory;
    }

    /** Reads all files of a directory; there are no sets where there is no directory. */
    static HolidaySets read(Path directory, Problems problems) {
        HolidaySets sets = new HolidaySets(directory);
        for (Path file : files(directory, problems)) {
            YamlFile.read(file, problems).ifPresent(sets::add);
        }
        return sets;
    }

    /** The set a site names. */
    Optional<HolidaySet> named(YamlNode node) {
        return Parts.word(node).flatMap(name -> {
            Optional<HolidaySet> found = Optional.ofNullable(sets.get(name)).map(HolidaySet::new);
            if (found.isEmpty() && sets.isEmpty()) {
                node.problem("holidays-none", name, directory);
            } else if (found.isEmpty()) {
                node.problem(
                        "holidays-unknown",
                        name,
                        directory,
                        Spelling.nearest(name, sets.keySet()).orElseGet(() -> String.join(", ", sets.keySet())));
            }
            return found;
        });
    }

    private void add(YamlNode root) {
        Optional<String> name = root.need("set").flatMap(Parts::word);
        Optional<Year> year = root.need("year").flatMap(HolidaySets::year);
        Optional<Text> source = root.need("source").flatMap(YamlNode::bilingual);
        NavigableMap<LocalDate, SpecialDay> days =
                year.map(it -> HolidayFileReader.read(root, it)).orElseGet(TreeMap::new);
        root.finish();
        name.filter(set -> source.isPresent())
                .ifPresent(set -> year.ifPresent(it -> {
                    if (sets.computeIfAbsent(set, any -> new TreeMap<>()).putIfAbsent(it, days) != null) {
                        root.problem("holidays-twice", set, String.valueOf(it));
                    }
                }));
    }

    private static Optional<Year> year(YamlNode node) {
        return node.integer()
                .filter(year -> {
                    boolean fits = ClockReader.isOurs(year);
                    if (!fits) {
                        node.problem("not-a-year", String.valueOf(year));
                    }
                    return fits;
                })
                .map(Year::of);
    }

    private static List<Path> files(Path directory, Problems problems) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(directory, "file-unreadable", Objects.toString(e.getMessage()));
            return List.of();
        }
    }
}
