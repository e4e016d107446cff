package dev.caretaker.alerting.incident;

import static dev.caretaker.model.standard.Verdict.EXCUSED;
import static dev.caretaker.model.standard.Verdict.FAIL;
import static dev.caretaker.model.standard.Verdict.NOT_EVALUABLE;
import static dev.caretaker.model.standard.Verdict.PASS;
import static dev.caretaker.testkit.MeetingRoom.air;
import static dev.caretaker.testkit.MeetingRoom.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Records;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.MeetingRoom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of verdicts that a late reading corrects, on every database. */
abstract class IncidentCorrectionContract {
    private static final List<PointId> ROOMS = List.of(MeetingRoom.CO2, PointId.parse("meeting-302.co2"));
    private static final Verdict[] VERDICTS = Verdict.values();

    private final ManualTime time = new ManualTime(MeetingRoom.START);
    private final List<String> told = new ArrayList<>();
    private Records records;
    private IncidentFold fold;
    private Incidents incidents;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        records = Database.open(database().empty(), time);
        fold = fold((handle, incident, before) -> told.add(before + ">" + incident.state()));
        incidents = Incidents.of(records);
    }

    @AfterEach
    void close() {
        records.close();
    }

    private IncidentFold fold(IncidentListener listener) {
        return IncidentFold.open(new IncidentParts(
                records, MeetingRoom.library(), MeetingRoom.site(), IncidentParts.SETTLE, List.of(listener)));
    }

    /** All was well, then silent, then well; and then a reading comes that was outside the limits before the silence. */
    private static List<VerdictChange> lateBreach() {
        return List.of(
                air(NOT_EVALUABLE, PASS, 0),
                air(PASS, NOT_EVALUABLE, 60),
                air(NOT_EVALUABLE, PASS, 100),
                air(PASS, FAIL, 50));
    }

    @Test
    void breach_foundLate_opensAtOnce() {
        fold.accept(lateBreach().subList(0, 3));
        fold.accept(lateBreach().subList(3, 4));
        assertThat(intervals()).containsExactly("PASS 0-50", "FAIL 50-");
        assertThat(only().state()).isEqualTo(IncidentState.OPEN);
        assertThat(only().openedAt()).isEqualTo(at(50));
        assertThat(told).containsExactly("RESOLVED>OPEN");
    }

    @Test
    void verdictsSince_areThoseThatHeldAfterATime() {
        fold.accept(List.of(
                air(NOT_EVALUABLE, PASS, 0),
                air(PASS, FAIL, 50),
                air(FAIL, PASS, 60),
                MeetingRoom.alarm(NOT_EVALUABLE, PASS, 10)));

        assertThat(since(40)).containsExactly("PASS 0", "PASS 10", "FAIL 50", "PASS 60");
        assertThat(since(50)).containsExactly("PASS 10", "FAIL 50", "PASS 60");
        assertThat(since(59)).containsExactly("PASS 10", "FAIL 50", "PASS 60");
        assertThat(since(1_000)).containsExactly("PASS 10", "PASS 60");
    }

    private List<String> since(long second) {
        return fold.verdictsSince(at(second)).stream()
                .map(one -> one.verdict() + " "
                        + Duration.between(MeetingRoom.START, one.since()).toSeconds())
                .toList();
    }

    @Test
    void breach_takenBack_recoversAsCorrected() {
        fold.accept(List.of(air(NOT_EVALUABLE, PASS, 0), air(PASS, FAIL, 50)));
        fold.accept(List.of(air(FAIL, PASS, 50)));
        assertThat(intervals()).containsExactly("PASS 0-");
        assertThat(only().state()).isEqualTo(IncidentState.RECOVERED);
        assertThat(whats()).containsExactly("opened", "corrected");
        assertThat(incidents.timeline(only().id()).get(1).facts())
                .containsEntry("from", "fail")
                .containsEntry("to", "pass")
                .containsEntry("withdrawn", at(50).toString());
        assertThat(told).containsExactly("RESOLVED>OPEN", "OPEN>RECOVERED");
    }

    @Test
    void breach_takenBackWithItsSilence_recoversAsCorrected() {
        fold.accept(List.of(air(NOT_EVALUABLE, PASS, 0), air(PASS, FAIL, 50), air(FAIL, NOT_EVALUABLE, 60)));
        fold.accept(List.of(air(NOT_EVALUABLE, EXCUSED, 40)));
        assertThat(intervals()).containsExactly("PASS 0-40", "EXCUSED 40-");
        assertThat(whats()).containsExactly("opened", "sensor-silent", "corrected");
    }

    @Test
    void breach_shortenedOnly_recovers() {
        fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, NOT_EVALUABLE, 60), air(NOT_EVALUABLE, FAIL, 100)));
        fold.accept(List.of(air(FAIL, PASS, 80)));
        assertThat(intervals()).containsExactly("FAIL 0-60", "NOT_EVALUABLE 60-80", "PASS 80-");
        assertThat(whats()).containsExactly("opened", "sensor-silent", "sensor-back", "recovered");
        assertThat(only().recoveredAt()).contains(at(80));
    }

    @Test
    void breach_overAndThenTakenBack_isNotedAsCorrected() {
        fold.accept(List.of(air(NOT_EVALUABLE, PASS, 0), air(PASS, FAIL, 50), air(FAIL, PASS, 60)));
        fold.accept(List.of(air(PASS, PASS, 50)));
        assertThat(intervals()).containsExactly("PASS 0-");
        assertThat(whats()).containsExactly("opened", "recovered", "corrected");
        assertThat(only().state()).isEqualTo(IncidentState.RECOVERED);
    }

    @Test
    void breach_foundEarlier_isTheSameIncident() {
        fold.accept(List.of(air(NOT_EVALUABLE, PASS, 0), air(PASS, FAIL, 60), air(FAIL, FAIL, 50)));
        assertThat(intervals()).containsExactly("PASS 0-50", "FAIL 50-");
        assertThat(whats()).containsExactly("opened");
    }

    @Test
    void recovery_takenBack_reopens() {
        fold.accept(List.of(air(PASS, FAIL, 0), air(FAIL, PASS, 40), air(PASS, FAIL, 40)));
        assertThat(intervals()).containsExactly("FAIL 0-");
        assertThat(whats()).containsExactly("opened", "recovered", "reopened");
    }

    @Test
    void breach_ofAnAmendedStandard_isNotTakenBack() {
        fold.accept(List.of(air(PASS, FAIL, 50)));
        StandardRef amended = new StandardRef(MeetingRoom.AIR.id(), 2, "222222222222");
        fold.accept(List.of(MeetingRoom.change(amended, MeetingRoom.CO2, new Verdict[] {FAIL, PASS}, 40)));
        assertThat(whats()).containsExactly("opened", "recovered");
    }

    @Test
    void correction_beforeEverythingKnown_beginsTheTime() {
        fold.accept(List.of(air(NOT_EVALUABLE, PASS, 100), air(PASS, FAIL, 50)));
        assertThat(intervals()).containsExactly("FAIL 50-");
    }

    @Test
    void wholeSequence_givenAgainFromAnyPoint_changesNothing() {
        List<VerdictChange> all = lateBreach();
        fold.accept(all);
        String before = snapshot();
        for (int from = 0; from < all.size(); from++) {
            fold.accept(all.subList(from, all.size()));
            assertThat(snapshot()).isEqualTo(before);
        }
        all.forEach(one -> fold.accept(List.of(one)));
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void sameWordsOnTheSameProof_withinWhatIsTold_areNew() {
        fold.accept(
                List.of(air(NOT_EVALUABLE, PASS, 0), air(PASS, FAIL, 50), air(FAIL, PASS, 50), air(PASS, FAIL, 50)));
        assertThat(intervals()).containsExactly("PASS 0-50", "FAIL 50-");
        assertThat(only().state()).isEqualTo(IncidentState.OPEN);
        String before = snapshot();
        fold.accept(List.of(air(PASS, FAIL, 50), air(FAIL, PASS, 50), air(PASS, FAIL, 50), air(FAIL, PASS, 70)));
        assertThat(snapshot()).isNotEqualTo(before);
        assertThat(whats()).containsExactly("opened", "corrected", "reopened", "recovered");
    }

    @Test
    void knownWords_inAnotherOrder_areNew() {
        fold.accept(List.of(air(NOT_EVALUABLE, PASS, 0), air(PASS, FAIL, 50), air(FAIL, PASS, 60)));
        fold.accept(List.of(air(PASS, NOT_EVALUABLE, 40), air(PASS, FAIL, 50)));
        assertThat(intervals()).containsExactly("PASS 0-40", "NOT_EVALUABLE 40-50", "FAIL 50-");
        assertThat(only().state()).isEqualTo(IncidentState.OPEN);
    }

    @Test
    void failureInTheMiddle_thenAllAgain_isAsIfNothingFailed() {
        // More than is committed at once, so that a part stands when the rest fails.
        List<VerdictChange> changes = randomly(new Random(7), 450);
        AtomicBoolean broken = new AtomicBoolean(true);
        IncidentFold failing = fold((handle, incident, before) -> {
            if (broken.get() && incident.openedAt().isAfter(changes.get(300).at())) {
                throw new IllegalStateException("no order could be written");
            }
        });
        assertThatThrownBy(() -> failing.accept(changes)).hasMessageContaining("no order");
        assertThat(tape(MeetingRoom.CO2)).isNotEmpty();
        broken.set(false);
        failing.accept(changes);
        for (PointId room : ROOMS) {
            assertThat(tape(room)).isEqualTo(expected(changes, room));
        }
        assertThat(said()).isEqualTo(changes.size());
    }

    @Test
    void anySequence_tilesTheTime_andIsKnownWhenGivenAgain() {
        for (int seed = 0; seed < rounds(); seed++) {
            records.close();
            open();
            Random random = new Random(seed);
            List<VerdictChange> changes = randomly(random, 40);
            inCuts(changes, random);
            for (PointId room : ROOMS) {
                assertThat(tape(room)).as("seed " + seed).isEqualTo(expected(changes, room));
            }
            String before = snapshot();
            fold.accept(changes);
            inCuts(changes.subList(random.nextInt(changes.size()), changes.size()), random);
            assertThat(snapshot()).as("seed " + seed).isEqualTo(before);
        }
    }

    /** How many sequences are tried. */
    int rounds() {
        return 40;
    }

    private void inCuts(List<VerdictChange> changes, Random random) {
        int from = 0;
        while (from < changes.size()) {
            int to = Math.min(changes.size(), from + 1 + random.nextInt(6));
            fold.accept(changes.subList(from, to));
            from = to;
        }
    }

    /** Changes of two rooms that go forward and now and then back; each has a proof of its own. */
    private static List<VerdictChange> randomly(Random random, int count) {
        Map<PointId, Verdict> stands = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        List<VerdictChange> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PointId room = ROOMS.get(random.nextInt(ROOMS.size()));
            long second = Math.max(0, i * 30L - (random.nextInt(3) == 0 ? random.nextInt(5) * 30L : 0));
            Verdict to = VERDICTS[random.nextInt(VERDICTS.length)];
            Verdict from = stands.getOrDefault(room, NOT_EVALUABLE);
            Evidence proof = new Evidence(at(second), i, List.of());
            changes.add(new VerdictChange(MeetingRoom.AIR, room, from, to, at(second), proof));
            stands.put(room, to);
        }
        return changes;
    }

    /** The verdicts that a list of changes leaves: cut at the time, put behind, joined where nothing changes. */
    private static List<String> expected(List<VerdictChange> changes, PointId room) {
        TreeMap<Long, Verdict> tape = new TreeMap<>();
        for (VerdictChange change : changes) {
            if (change.subject().equals(room)) {
                long second = Duration.between(MeetingRoom.START, change.at()).toSeconds();
                tape.tailMap(second, true).clear();
                if (tape.isEmpty() || tape.lastEntry().getValue() != change.to()) {
                    tape.put(second, change.to());
                }
            }
        }
        List<String> intervals = new ArrayList<>();
        tape.forEach((from, verdict) -> {
            Long to = tape.higherKey(from);
            intervals.add(verdict + " " + from + "-" + (to == null ? "" : to));
        });
        return intervals;
    }

    private Incident only() {
        List<Incident> all = all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Incident> all() {
        return incidents.list(Set.of(), Optional.empty(), 1000).items();
    }

    private List<String> whats() {
        return incidents.timeline(only().id()).stream().map(TimelineEntry::what).toList();
    }

    /** All that is kept: incidents, timelines, intervals and what was said. */
    private String snapshot() {
        StringBuilder text = new StringBuilder();
        for (Incident incident : all()) {
            text.append(incident)
                    .append('\n')
                    .append(incidents.timeline(incident.id()))
                    .append('\n');
        }
        ROOMS.forEach(room -> text.append(tape(room)).append('\n'));
        return text.append(said()).append(' ').append(told).toString();
    }

    private long said() {
        return records.read(handle -> handle.createQuery("SELECT COUNT(*) FROM verdict_said")
                .mapTo(Long.class)
                .one());
    }

    private List<String> intervals() {
        return tape(MeetingRoom.CO2);
    }

    private List<String> tape(PointId room) {
        return records.read(handle -> handle.createQuery("SELECT verdict, from_at, to_at FROM verdict_interval "
                        + "WHERE subject = :room ORDER BY from_at")
                .bind("room", room.toString())
                .map((row, context) -> interval(row))
                .list());
    }

    private static String interval(ResultSet row) throws SQLException {
        String from = row.getString("verdict") + " " + second(row.getLong("from_at")) + "-";
        long to = row.getLong("to_at");
        return row.wasNull() ? from : from + second(to);
    }

    private static long second(long millis) {
        return Duration.ofMillis(millis - MeetingRoom.START.toEpochMilli()).toSeconds();
    }
}
