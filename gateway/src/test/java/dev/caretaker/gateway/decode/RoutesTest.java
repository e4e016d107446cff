package dev.caretaker.gateway.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.gateway.TestSite;
import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.gateway.profile.FieldPath;
import dev.caretaker.gateway.profile.TimeField;
import dev.caretaker.gateway.profile.TimeFormat;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    @TempDir
    Path folder;

    @Test
    void filters_areThoseOfProfilesInUseAndOurOwn() {
        TestSite site = new TestSite().device("plug", "tasmota", "plug").device("odd", "nobody-knows", "odd");
        assertThat(new Routes(site.graph(), DeviceProfiles.shipped()).filters())
                .containsExactly("caretaker/+/+", "tele/+/STATE", "tele/+/SENSOR");
    }

    @Test
    void address_inThePayload_findsTheDevice() throws IOException {
        Decoding decoding = own("time: {path: /t, format: epoch-s}");
        Decoded.Readings found =
                decoding.readings("home/hub/data", "{\"meta\": {\"id\": \"00AB\"}, \"t\": 1793520000.5, \"door\": 1}");
        assertThat(found.good())
                .extracting(reading -> reading.point() + " " + reading.time() + " " + reading.value())
                .containsExactly("lobby.door 2026-11-01T08:00:00.500Z 1.0");
        assertThat(decoding.reason("home/hub/data", "{\"door\": 1}")).isEqualTo("address-missing");
        assertThat(decoding.reason("home/hub/data", "{\"meta\": {\"id\": \"77\"}}"))
                .isEqualTo("device-unknown");
        assertThat(decoding.reason("home/hub/data", "{\"meta\": {\"id\": \"00ab\"}, \"door\": 1}"))
                .isEqualTo("time-missing");
    }

    @ParameterizedTest(name = "{0} received at {1}")
    @CsvSource({
        "2026-10-25T02:30:00, 2026-10-25T00:30:05Z, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30:00, 2026-10-25T01:30:05Z, 2026-10-25T01:30:00Z",
        "2026-07-01T12:00:00, 2026-07-01T10:00:05Z, 2026-07-01T10:00:00Z",
        "2026-07-01T12:00:00+01:00, 2026-07-01T11:00:05Z, 2026-07-01T11:00:00Z"
    })
    void localTime_inTheHourThatComesTwice_isTheOneNearerToTheArrival(String sent, Instant received, Instant expected) {
        DeviceClock clock = new DeviceClock(Duration.ofMinutes(2));
        TimeField field = new TimeField(FieldPath.parse("Time"), TimeFormat.ISO8601_LOCAL, false);
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("Time", sent);
        assertThat(clock.read(field, payload, ZoneId.of("Europe/Berlin"), received))
                .isInstanceOfSatisfying(
                        DeviceClock.DeviceTime.Time.class,
                        time -> assertThat(time.instant()).isEqualTo(expected));
    }

    private Decoding own(String time) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"), "id: own\ntopics: [home/+/data]\naddress: /meta/id\n" + time + "\n");
        assertThat(file).exists();
        Problems problems = new Problems();
        DeviceProfiles profiles = DeviceProfiles.read(folder, problems);
        assertThat(problems.list()).isEmpty();
        return Decoding.of(
                new TestSite().device("d", "own", "00ab").state("d", "door", "door", Map.of("1", "open")), profiles);
    }
}
