package dev.caretaker.rejudging.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.compliance.Compliance;
import dev.caretaker.compliance.ComplianceParts;
import dev.caretaker.compliance.Filter;
import dev.caretaker.compliance.interval.Excuses;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.report.ReportParts;
import dev.caretaker.compliance.report.Reports;
import dev.caretaker.judging.Judge;
import dev.caretaker.judging.JudgeSettings;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.MeetingRoom;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report of a day that was judged live, made again from the readings. */
class VerificationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Period DAY = new Period(MeetingRoom.START, MeetingRoom.at(86_400));

    private final ManualTime time = new ManualTime(MeetingRoom.START);
    private final List<Reading> stored = new ArrayList<>();
    private Records records;
    private Compliance compliance;

    @BeforeEach
    void aDayIsJudged() {
        records = Database.open(TestDatabase.SQLITE.empty(), time);
        compliance = Compliance.open(new ComplianceParts(
                records, MeetingRoom.library(), MeetingRoom.site(), Excuses.named(MeetingRoom.site())));
        IncidentFold fold = IncidentFold.open(
                new IncidentParts(records, MeetingRoom.library(), MeetingRoom.site(), IncidentParts.SETTLE, List.of()));
        List<VerdictChange> changes = new ArrayList<>();
        Judge live = Judge.of(
                MeetingRoom.library().standards(),
                MeetingRoom.site(),
                JudgeSettings.live(MeetingRoom.START),
                changes::add);
        Random random = new Random(20_261_102);
        for (long second = 300; second < 86_400; second += 60) {
            read(live, Reading.of(MeetingRoom.CO2, MeetingRoom.at(second), 700 + 600 * random.nextDouble()));
            read(live, Reading.of(MeetingRoom.SMOKE, MeetingRoom.at(second), random.nextInt(300) == 0 ? 1 : 0));
        }
        live.advance(DAY.to());
        fold.accept(changes);
        time.advance(Duration.ofHours(25));
    }

    @AfterEach
    void close() {
        records.close();
    }

    private void read(Judge live, Reading reading) {
        live.advance(reading.time().minusSeconds(2));
        live.accept(reading);
        stored.add(reading);
    }

    @Test
    void report_isConfirmedByTheReadings_howeverItIsWritten() throws IOException {
        ObjectNode report = report();
        assertThat(report.path("lines")).hasSize(2);
        assertThat(report.path("lines").path(0).path("compliance").asDouble()).isBetween(0.0, 1.0);
        assertThat(report.path("versions").path(0).path("clause").asText()).isEqualTo("Table 1");
        assertThat(report()).as("made again").isEqualTo(report);
        String pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
        Verification checked = check((ObjectNode) JSON.readTree(pretty), MeetingRoom.library());
        assertThat(checked.lines()).extracting(Verification.Checked::outcome).containsOnly(Verification.Outcome.EQUAL);
        assertThat(checked.confirmed()).isTrue();
        assertThat(checked.paper().sameSite()).isTrue();
    }

    @Test
    void readingsThatWereTakenAway_makeTheirLineDifferent() {
        ObjectNode report = report();
        stored.removeIf(one -> one.point().equals(MeetingRoom.SMOKE) && one.value() == 1);
        Verification checked = check(report, MeetingRoom.library());
        assertThat(checked.paper().intact()).isTrue();
        assertThat(checked.confirmed()).isFalse();
        assertThat(checked.lines())
                .filteredOn(one -> one.subject().equals(MeetingRoom.SMOKE))
                .allSatisfy(one -> {
                    assertThat(one.outcome()).isEqualTo(Verification.Outcome.DIFFERENT);
                    assertThat(one.found().fail()).isZero();
                    assertThat(one.reported().fail()).isPositive();
                });
        assertThat(checked.lines())
                .filteredOn(one -> one.subject().equals(MeetingRoom.CO2))
                .extracting(Verification.Checked::outcome)
                .containsOnly(Verification.Outcome.EQUAL);
    }

    @Test
    void reportThatWasAltered_isNotIntact() {
        ObjectNode report = report();
        ((ObjectNode) report.path("lines").path(0).path("millis")).put("fail", 0);
        assertThat(check(report, MeetingRoom.library()).paper().intact()).isFalse();
    }

    @Test
    void versionThatIsGone_cannotBeJudgedAgain() {
        Library without = new Library(List.of(MeetingRoom.library().standards().get(0)));
        assertThat(check(report(), without).lines())
                .extracting(Verification.Checked::outcome)
                .containsExactlyInAnyOrder(Verification.Outcome.EQUAL, Verification.Outcome.VERSION_UNKNOWN);
    }

    @Test
    void whatIsNoReport_isRefused() {
        try (Verifications verifications = verifications(MeetingRoom.library())) {
            assertThatThrownBy(() -> verifications.start(JSON.createObjectNode()))
                    .isInstanceOf(RefusedException.class);
            ObjectNode broken = report();
            ((ObjectNode) broken.path("lines").path(0)).put("since", "yesterday");
            assertThatThrownBy(() -> verifications.start(broken))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.code()).isEqualTo("report-line-unreadable"));
        }
    }

    private ObjectNode report() {
        return new Reports(new ReportParts(compliance, MeetingRoom.library(), MeetingRoom.site(), time, "test"))
                .of(DAY, Filter.ALL);
    }

    private Verification check(ObjectNode report, Library library) {
        try (Verifications verifications = verifications(library)) {
            String id = verifications.start(report).id();
            return await().until(
                            () -> verifications.find(id).orElseThrow(),
                            one -> one.state() != Verification.State.RUNNING);
        }
    }

    private Verifications verifications(Library library) {
        return new Verifications(library, MeetingRoom.site(), this::replayed);
    }

    private Iterator<Reading> replayed(PointId point, Period period) {
        return stored.stream()
                .filter(one -> one.point().equals(point))
                .filter(one -> !one.time().isBefore(period.from()) && one.time().isBefore(period.to()))
                .iterator();
    }
}
