package dev.caretaker.provisioning.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.YamlFile;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.NavigableMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holiday files that come along. */
class ShippedHolidaysTest {
    private static final Path FOLDER = Path.of("..", "config", "holidays");

    /** A working weekend makes one weekday free that the law does not: the sum is known. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2024 | 28 | 8
            2025 | 28 | 5
            2026 | 33 | 6
            """)
    void mainlandChina_ofAYear_isConsistent(int year, int off, int working) {
        Problems problems = new Problems();
        NavigableMap<LocalDate, SpecialDay> days = YamlFile.read(FOLDER.resolve("cn-" + year + ".yaml"), problems)
                .map(root -> HolidayFileReader.read(root, Year.of(year)))
                .orElseThrow();

        assertThat(problems.list()).isEmpty();
        assertThat(days.values())
                .filteredOn(SpecialDay.Holiday.class::isInstance)
                .hasSize(off);
        assertThat(days.entrySet())
                .filteredOn(day -> day.getValue() instanceof SpecialDay.MovedWorkingDay)
                .hasSize(working)
                .allSatisfy(day -> assertThat(day.getKey().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @ParameterizedTest(name = "in {0} weekdays off are made up for, but for those of the law")
    @CsvSource(delimiter = '|', textBlock = """
            2024 | 11
            2025 | 13
            2026 | 13
            """)
    void weekdaysOff_lessWorkingWeekends_areTheDaysOfTheLaw(int year, int law) {
        NavigableMap<LocalDate, SpecialDay> days = YamlFile.read(FOLDER.resolve("cn-" + year + ".yaml"), new Problems())
                .map(root -> HolidayFileReader.read(root, Year.of(year)))
                .orElseThrow();

        long weekdaysOff = days.entrySet().stream()
                .filter(day -> day.getValue() instanceof SpecialDay.Holiday)
                .filter(day -> day.getKey().getDayOfWeek().getValue() <= 5)
                .count();
        long working = days.values().stream()
                .filter(SpecialDay.MovedWorkingDay.class::isInstance)
                .count();
        assertThat(weekdaysOff - working).isEqualTo(law);
    }
}
