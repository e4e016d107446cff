package dev.caretaker.model.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.model.point.PointId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanionsTest {
    private final Companions companions = new Companions(PlantRoom.tower().build());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            same place                        | meeting-301.temperature | setpoint            | meeting-301.setpoint
            same place, of an asset           | ahu-3.running           | setpoint            | ahu-3.setpoint
            nothing of the name there         | meeting-302.temperature | setpoint            | ''
            itself                            | pump-1.running          | running             | pump-1.running
            serving the room or its floor     | meeting-301.temperature | air-handler/running | ahu-3.running ahu-9.running
            serving the floor only            | meeting-302.temperature | air-handler/running | ahu-9.running
            serving the building, file order  | meeting-302.temperature | pump/running        | pump-2.running pump-1.running
            serving the site, from nowhere    | meeting-301.temperature | switchboard/voltage | board.voltage
            name only some have               | meeting-302.temperature | pump/fault          | pump-2.fault
            own asset and its space           | pump-1.running          | pump/running        | pump-2.running pump-1.running
            feeding the asset                 | pump-2.running          | water-tank/level    | tank.level
            serving the asset                 | pump-1.running          | water-tank/level    | tank.level
            beside it, and from afar          | ahu-9.running           | chiller/running     | chiller-1.running chiller-2.running
            feeding another asset only        | meeting-302.temperature | chiller/running     | ''
            type nobody has                   | meeting-301.temperature | boiler/running      | ''
            place nobody knows                | nowhere.temperature     | pump/running        | ''
            """)
    void companion_isFound(String what, String subject, String companion, String found) {
        assertThat(companions.of(PointId.parse(subject), Companion.parse(companion)))
                .extracting(point -> point.id().toString())
                .containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"setpoint", "air-handler/running"})
    void companion_isWrittenAsRead(String text) {
        assertThat(Companion.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Set Point", "/running", "air-handler/", "a/b/c"})
    void companion_thatIsNone_isRefused(String text) {
        assertThatThrownBy(() -> Companion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lower-case letters");
    }
}
