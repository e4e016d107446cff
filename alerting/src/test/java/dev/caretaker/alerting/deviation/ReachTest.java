package dev.caretaker.alerting.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.excuse.ExcuseExtent;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reach.Reach;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import dev.caretaker.testkit.MeetingRoom;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    the floor, nothing more           | a-3f        |                      |                           |         | false | true  | false
                    the floor with life safety        | a-3f        |                      |                           |         | true  | true  | true
                    the smoke alarm without a second  | a-3f        |                      | gb-50116-2013.smoke-alarm |         | false | false | false
                    the smoke alarm with a second     | a-3f        |                      | gb-50116-2013.smoke-alarm |         | true  | false | true
                    comfort only, with life safety    | a-3f        |                      |                           | comfort | true  | true  | false
                    fire only, without a second       | a-3f        |                      |                           | fire    | false | false | false
                    the meeting room                  | meeting-301 |                      |                           |         | true  | true  | false
                    one point of it                   | meeting-301 | meeting-301.co2      |                           |         | false | true  | false
                    another point                     | a-3f        | meeting-301.humidity |                           |         | true  | false | false
                    the site                          | riverside   |                      |                           |         | false | true  | false
                    a place elsewhere                 | tower-b     |                      |                           |         | true  | false | false
                    """)
    void excuse_includes(
            String what,
            String place,
            String point,
            String standard,
            String discipline,
            boolean lifeSafety,
            boolean air,
            boolean smoke) {
        ExcuseExtent extent = new ExcuseExtent(
                Optional.ofNullable(point).map(PointId::parse),
                Optional.ofNullable(standard),
                Optional.ofNullable(discipline),
                lifeSafety);
        Excuse excuse = new Excuse(
                new PlaceId(place), MeetingRoom.at(0), MeetingRoom.at(9), new Text("Works", "施工"), "ben", extent);
        assertThat(Reach.includes(excuse, standard(MeetingRoom.AIR), MeetingRoom.CO2, MeetingRoom.site()))
                .as(what + ": air")
                .isEqualTo(air);
        assertThat(Reach.includes(excuse, standard(MeetingRoom.ALARM), MeetingRoom.SMOKE, MeetingRoom.site()))
                .as(what + ": smoke")
                .isEqualTo(smoke);
    }

    private static Standard standard(StandardRef ref) {
        return MeetingRoom.library().find(ref).orElseThrow();
    }
}
