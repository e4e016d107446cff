package dev.caretaker.model.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.calendar.Season;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            summer, the day before       | 06-15 | 09-15 | 2026-06-14T23:59 | false | 2026-06-15T00:00
            summer, its first moment     | 06-15 | 09-15 | 2026-06-15T00:00 | true  | 2026-09-16T00:00
            summer, its last day         | 06-15 | 09-15 | 2026-09-15T23:59 | true  | 2026-09-16T00:00
            summer, until next year      | 06-15 | 09-15 | 2026-09-16T00:00 | false | 2027-06-15T00:00
            heating, before new year     | 11-15 | 03-15 | 2026-12-31T23:59 | true  | 2027-03-16T00:00
            heating, after new year      | 11-15 | 03-15 | 2027-01-01T00:00 | true  | 2027-03-16T00:00
            heating, off                 | 11-15 | 03-15 | 2026-07-01T12:00 | false | 2026-11-15T00:00
            to the end of February       | 01-01 | 02-29 | 2026-02-28T12:00 | true  | 2026-03-01T00:00
            to the leap day              | 01-01 | 02-29 | 2028-02-28T12:00 | true  | 2028-03-01T00:00
            from the leap day on         | 02-29 | 03-10 | 2026-02-28T12:00 | false | 2026-03-01T00:00
            one day                      | 12-31 | 12-31 | 2026-12-31T01:00 | true  | 2027-01-01T00:00
            only the leap day            | 02-29 | 02-29 | 2026-03-01T00:00 | false | 2028-02-29T00:00
            leap day over the century    | 02-29 | 02-29 | 2097-01-01T00:00 | false | 2104-02-29T00:00
            """)
    void time_isInOrOut_untilTheNextChange(
            String what, String from, String to, LocalDateTime time, boolean in, LocalDateTime next) {
        Season season = season(from, to);

        assertThat(season.includes(time.atZone(SHANGHAI))).isEqualTo(in);
        assertThat(season.nextChange(time.atZone(SHANGHAI)))
                .contains(next.atZone(SHANGHAI).toInstant());
    }

    @Test
    void wholeYear_neverChanges() {
        assertThat(season("01-01", "12-31")
                        .nextChange(LocalDateTime.parse("2026-05-01T00:00").atZone(SHANGHAI)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            apart                      | 06-15 | 09-15 | 11-15 | 03-15 | false
            meeting on a day           | 06-15 | 09-15 | 09-15 | 11-15 | true
            one day after the other    | 06-15 | 09-15 | 09-16 | 11-15 | false
            over new year              | 11-15 | 03-15 | 03-01 | 04-01 | true
            one in the other           | 01-01 | 12-31 | 06-01 | 06-02 | true
            """)
    void seasons_overlapOrNot(String what, String from, String to, String otherFrom, String otherTo, boolean overlap) {
        Season season = season(from, to);
        Season other = season(otherFrom, otherTo);

        assertThat(season.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(season)).isEqualTo(overlap);
    }

    private static Season season(String from, String to) {
        return new Season(MonthDay.parse("--" + from), MonthDay.parse("--" + to));
    }
}
