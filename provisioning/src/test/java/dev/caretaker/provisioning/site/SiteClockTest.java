package dev.caretaker.provisioning.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.calendar.Occasion;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars with holidays, seasons, grades, tags and attributes, from files. */
class SiteClockTest {
    private static final String WHOLE = """
            sites:
              - id: hq
                name: {en: Headquarters, zh: 总部}
                zone: Asia/Shanghai
                grade: A
                packs: [fire, air]
                attributes: {operator: somebody}
                holidays: cn
                calendars:
                  occupied: [{days: mon-fri, from: "08:00", to: "18:00"}]
                  shop:
                    windows: [{days: mon-sat, from: "10:00", to: "22:00"}]
                    on-holidays: [{from: "12:00", to: "20:00"}]
                    on-moved-working-days: as-usual
                  guard:
                    windows: [{days: mon-fri, from: "18:00", to: "06:00"}]
                    on-holidays: as-usual
                    on-moved-working-days: mon
                  friday: [{days: fri, from: "08:00", to: "15:00"}]
                  lobby:
                    windows: [{days: mon-sun, from: "07:00", to: "23:00"}]
                    on-holidays: closed
                exceptions:
                  - {date: 2026-03-10, name: {en: Founding day, zh: 司庆}, as: holiday}
                  - {date: 2026-10-02, name: {en: Stock-taking, zh: 盘点}, as: fri}
                  - date: 2026-12-31
                    name: {en: Last day, zh: 最后一天}
                    hours: {occupied: [{from: "08:00", to: "12:00"}], lobby: closed}
                seasons:
                  heating: {from: 11-15, to: 03-15}
                  summer: {from: 06-15, to: 09-15}
                devices:
                  - {id: sensor-1, profile: caretaker}
                buildings:
                  - id: main
                    name: {en: Main building, zh: 主楼}
                    floors:
                      - id: first
                        level: 1
                        name: {en: First floor, zh: 一层}
                        spaces:
                          - id: office
                            type: office
                            name: {en: Office, zh: 办公室}
                            tags: [quiet]
                            attributes: {room-class: "1"}
                            points:
                              - {name: temperature, quantity: temperature, device: sensor-1, path: t, tags: [metered]}
            """;
    private static final String HOLIDAYS = """
            set: cn
            year: 2026
            source: {en: A notice, zh: 通知}
            holidays:
              - {from: 2026-10-01, to: 2026-10-07, name: {en: National Day, zh: 国庆节}}
              - {from: 2026-01-01, name: {en: New Year, zh: 元旦}}
            working-days:
              - {date: 2026-09-20, name: {en: Working Sunday, zh: 周日上班}}
              - {date: 2026-10-10, name: {en: Working Saturday, zh: 周六上班}, replaces: 2026-10-07}
              - {date: 2026-01-04, name: {en: Working Sunday, zh: 周日上班}}
            """;

    @TempDir
    Path dir;

    private final Problems problems = new Problems();

    @BeforeEach
    void holidays() throws IOException {
        Files.writeString(Files.createDirectory(dir.resolve("holidays")).resolve("cn-2026.yaml"), HOLIDAYS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an ordinary Wednesday                          | occupied | 2026-09-30T09:00 | true
            a holiday is like a Sunday unless it says      | occupied | 2026-10-01T09:00 | false
            hours of its own on holidays, before           | shop     | 2026-10-01T11:00 | false
            hours of its own on holidays, within           | shop     | 2026-10-01T12:00 | true
            as usual on holidays                           | guard    | 2026-10-01T19:00 | true
            a holiday's night runs into an ordinary day    | guard    | 2026-10-08T05:00 | true
            closed though open on Sundays                  | lobby    | 2026-10-01T09:00 | false
            a working Sunday counts as Monday              | occupied | 2026-09-20T09:00 | true
            and not as Friday                              | friday   | 2026-09-20T09:00 | false
            a working Saturday counts as the day it names  | friday   | 2026-10-10T09:00 | false
            as usual on working weekends                   | shop     | 2026-09-20T11:00 | false
            like a stated weekday on working weekends      | guard    | 2026-09-20T19:00 | true
            an ordinary Sunday                             | occupied | 2026-09-13T09:00 | false
            an exception that is a holiday                 | occupied | 2026-03-10T09:00 | false
            an exception that is a holiday, in own hours   | shop     | 2026-03-10T21:00 | false
            an exception in the holidays counts as Friday  | friday   | 2026-10-02T09:00 | true
            an exception with hours, within                | occupied | 2026-12-31T11:00 | true
            an exception with hours, after                 | occupied | 2026-12-31T13:00 | false
            an exception that closes                       | lobby    | 2026-12-31T13:00 | false
            an exception of other calendars                | shop     | 2026-12-31T13:00 | true
            a year without holidays is ordinary            | occupied | 2027-10-01T09:00 | true
            winter                                         | heating  | 2026-12-31T13:00 | true
            autumn is not winter                           | heating  | 2026-10-31T13:00 | false
            """)
    void occasion_includesOrNot(String what, String name, LocalDateTime time, boolean in) throws IOException {
        Site site = hq(read(WHOLE));
        Occasion occasion = site.occasion(name).orElseThrow();

        assertThat(problems.list()).isEmpty();
        assertThat(occasion.includes(time.atZone(site.zone()))).isEqualTo(in);
    }

    @Test
    void specialDays_haveTheirNames() throws IOException {
        Site site = hq(read(WHOLE));

        assertThat(site.specialDays()).hasSize(13);
        assertThat(site.specialDays())
                .containsEntry(LocalDate.parse("2026-10-03"), new Text("National Day", "国庆节"))
                .containsEntry(LocalDate.parse("2026-10-02"), new Text("Stock-taking", "盘点"));
    }

    @Test
    void marks_areInTheGraph() throws IOException {
        SiteGraph graph = read(WHOLE);
        PlaceId office = new PlaceId("office");

        assertThat(hq(graph).packs()).containsExactlyInAnyOrder("fire", "air");
        assertThat(graph.grade(office)).contains("A");
        assertThat(graph.attribute(office, "room-class")).contains("1");
        assertThat(graph.attribute(office, "operator")).contains("somebody");
        assertThat(graph.tags(graph.point(PointId.parse("office.temperature")).orElseThrow()))
                .containsExactly("metered", "quiet");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            holidays misspelt         | holidays: cn         | holidays: cnn              | 8  | holidays | probably meant: cn
            key of a calendar         | on-holidays: closed  | on-holiday: closed         | 22 | lobby.on-holiday | Probably meant: on-holidays
            rule that is none         | on-holidays: closed  | on-holidays: shut          | 22 | on-holidays | closed, as-usual, a weekday
            date that is none         | 2026-03-10           | 2026-02-30                 | 24 | exceptions[0].date | no date
            date far off              | 2026-03-10           | 20260-03-10                | 24 | exceptions[0].date | no date
            date twice                | 2026-10-02           | 2026-03-10                 | 25 | exceptions[1] | stands here twice
            exception of nothing      | , as: holiday        | ''                         | 24 | exceptions[0] | something that is different
            exception as nothing      | as: fri              | as: friday                 | 25 | as | Write holiday, or a weekday
            exception of no calendar  | lobby: closed}       | loby: closed}              | 28 | hours.loby | the nearest is: lobby
            season without end        | 11-15, to: 03-15     | 11-15                      | 30 | heating | 'to' is missing
            day of the year           | to: 03-15            | to: 02-30                  | 30 | heating.to | such as 06-15
            seasons over new year     | 06-15, to: 09-15     | 03-01, to: 09-15           | 31 | summer | 'summer' and 'heating' share days
            season like a calendar    | summer:              | shop:                      | 31 | seasons.shop | name of a calendar
            tag that is none          | [quiet]              | [Quiet Room]               | 45 | tags[0] | lower-case letters
            attribute that is none    | {room-class          | {Room Class                | 46 | attributes.Room Class | lower-case letters
            key of a space            | tags: [quiet]        | tag: [quiet]               | 45 | tag | Probably meant: tags
            """)
    void mistake_isNamedWithLineKeyAndMend(String what, String right, String wrong, int line, String key, String mend)
            throws IOException {
        assertThat(read(WHOLE.replaceFirst(Pattern.quote(right), wrong))).isNotNull();

        assertNamed("site.yaml:" + line, key, mend);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            year that is none         | year: 2026           | year: 99999999             | 2  | year | such as 2026
            source left out           | source:              | sauce:                     | 1  | '' | 'source' is missing
            key misspelt              | working-days:        | workingdays:               | 7  | workingdays | Probably meant: working-days
            date that is none         | to: 2026-10-07       | to: 2026-10-32             | 5  | holidays[0].to | no date
            date of another year      | 2026-01-01           | 2025-01-01                 | 6  | holidays[1].from | not in 2026
            end before start          | to: 2026-10-07       | to: 2026-09-07             | 5  | holidays[0] | before it starts
            month in place of day     | to: 2026-10-07       | to: 2026-12-07             | 5  | holidays[0] | longer than any
            holidays that overlap     | from: 2026-01-01     | from: 2026-10-03           | 6  | holidays[1] | stands here twice
            working on a weekday      | 2026-09-20           | 2026-09-21                 | 8  | working-days[0] | neither a Saturday nor
            replacing a working day   | replaces: 2026-10-07 | replaces: 2026-10-08       | 9  | replaces | no day from Monday to Friday
            replacing a Saturday      | replaces: 2026-10-07 | replaces: 2026-10-03       | 9  | replaces | no day from Monday to Friday
            name in one language      | en: New Year, zh     | en: New Year, cn           | 6  | name | 'zh' is missing
            """)
    void mistakeInHolidays_isNamedWithLineKeyAndMend(
            String what, String right, String wrong, int line, String key, String mend) throws IOException {
        Files.writeString(dir.resolve("holidays/cn-2026.yaml"), HOLIDAYS.replaceFirst(Pattern.quote(right), wrong));

        assertThat(read(WHOLE)).isNotNull();

        assertNamed("cn-2026.yaml:" + line, key, mend);
    }

    @Test
    void sameYearInTwoFiles_isAProblem() throws IOException {
        Files.writeString(dir.resolve("holidays/copy.yaml"), HOLIDAYS);

        assertThat(read(WHOLE)).isNotNull();

        assertNamed("copy.yaml:1", "", "another file already");
    }

    @Test
    void holidays_withoutAnyFiles_areAProblem() throws IOException {
        Files.delete(dir.resolve("holidays/cn-2026.yaml"));
        Files.delete(dir.resolve("holidays"));

        assertThat(read(WHOLE)).isNotNull();

        assertNamed("site.yaml:8", "holidays", "no holidays 'cn'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the year is known            | 2026-11-30T15:59:59Z | ''
            December: the next is not    | 2026-11-30T16:00:00Z | 2027
            new year, by the site's zone | 2026-12-31T16:00:00Z | 2027
            the year before              | 2025-06-01T00:00:00Z | 2025
            """)
    void yearWithoutHolidays_isAWarning(String what, Instant now, String year) throws IOException {
        Path file = Files.writeString(dir.resolve("site.yaml"), WHOLE);
        assertThat(SiteReader.read(file, List.of("caretaker"), InstantSource.fixed(now), problems))
                .isNotNull();

        assertThat(problems.none()).isTrue();
        assertThat(problems.warnings())
                .extracting(warning -> warning.args().getFirst())
                .containsExactlyElementsOf(year.isEmpty() ? List.of() : List.of(year));
        assertThat(problems.warnings())
                .allSatisfy(warning -> assertThat(warning.say(Language.EN)).contains("site.yaml:8: sites[0].holidays"));
    }

    private void assertNamed(String place, String key, String mend) {
        assertThat(problems.list()).anySatisfy(problem -> {
            assertThat(problem.key()).endsWith(key);
            assertThat(problem.say(Language.EN)).contains(place).contains(mend);
            assertThat(problem.say(Language.ZH)).contains(place).isNotEqualTo(problem.say(Language.EN));
        });
        assertThat(problems.list()).extracting(Problem::line).doesNotContain(0);
    }

    private static Site hq(SiteGraph graph) {
        return graph.sites().iterator().next();
    }

    private SiteGraph read(String text) throws IOException {
        Path file = Files.writeString(dir.resolve("site.yaml"), text);
        return SiteReader.read(file, List.of("caretaker"), problems);
    }
}
