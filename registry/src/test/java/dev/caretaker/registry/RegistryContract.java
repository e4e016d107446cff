package dev.caretaker.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.registry.ImportedFile.What;
import dev.caretaker.registry.VersionQuery.Field;
import dev.caretaker.registry.VersionQuery.Sort;
import dev.caretaker.registry.text.Finding;
import dev.caretaker.registry.text.FindingTexts;
import dev.caretaker.registry.text.NotFitException;
import dev.caretaker.testkit.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of versions, on every database. */
abstract class RegistryContract {
    private static final StandardId AIR = StandardId.parse("house-rules.co2");
    private static final Requester LIN = Requester.of(Actor.user("lin"), "address 10.0.0.7");
    private static final Requester WANG = Requester.of(Actor.user("wang"), "address 10.0.0.8");

    private final ManualTime time = new ManualTime(Instant.parse("2026-11-23T08:00:00Z"));
    private final List<Library> told = new ArrayList<>();
    private Records records;
    private Registry registry;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        records = Database.open(database().empty(), time);
        registry = Registry.open(records, ZoneOffset.UTC, List.of());
        AutoCloseable ignored = registry.whenChanged(told::add);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void draft_isPublished_byASecondPersonOnly() {
        StandardVersion draft = registry.draft(Texts.air(1, "2026-12-01"), LIN);
        assertThat(told).isEmpty();
        backtest(draft);
        StandardVersion submitted = registry.submit(expected(draft), LIN);
        assertThat(submitted.state()).isEqualTo(VersionState.IN_REVIEW);
        refused("standard-second-person", () -> registry.approve(expected(submitted), LIN));
        Requester token = new Requester(new Actor("token", "script"), Optional.of(WANG.actor()), "address 10.0.0.9");
        refused("standard-approval-by-person", () -> registry.approve(expected(submitted), token));
        StandardVersion published = registry.approve(expected(submitted), WANG);
        assertThat(published.state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(published.signatures().approved().orElseThrow().by()).isEqualTo(WANG.actor());
        assertThat(told).singleElement().isEqualTo(registry.library());
        assertThat(registry.library().standards()).extracting(Standard::ref).containsExactly(draft.ref());
        assertThat(registry.find(AIR, 1).orElseThrow().events())
                .extracting(VersionEvent::what)
                .containsExactly("drafted", "submitted", "published");
    }

    @Test
    void tokenThatDrafts_countsAsThePersonBehindIt() {
        Requester script = new Requester(new Actor("token", "script"), Optional.of(WANG.actor()), "address 10.0.0.9");
        StandardVersion draft = registry.draft(Texts.air(1, "2026-12-01"), script);
        backtest(draft);
        StandardVersion submitted = registry.submit(expected(draft), LIN);
        refused("standard-second-person", () -> registry.approve(expected(submitted), WANG));
    }

    @Test
    void draft_isNotSubmitted_withoutABacktestOfExactlyItsContent() {
        StandardVersion draft = registry.draft(Texts.air(1, "2026-12-01"), LIN);
        assertThat(notReady(draft)).containsExactly("backtest-missing");
        registry.attach(AIR, 1, new Backtest("b0", draft.ref().hash(), time.instant(), Optional.empty(), "{}"));
        assertThat(notReady(draft)).containsExactly("backtest-missing");
        backtest(draft);
        StandardVersion edited = registry.edit(expected(draft), Texts.air(1, "2026-12-01", "900 ppm"), LIN);
        assertThat(edited.ref().hash()).isNotEqualTo(draft.ref().hash());
        assertThat(notReady(edited)).containsExactly("backtest-missing");
        backtest(edited);
        assertThat(registry.submit(expected(edited), LIN).state()).isEqualTo(VersionState.IN_REVIEW);
    }

    @Test
    void draft_isNotSubmitted_whileACaseIsRed_orTheFigureUnseen_orACheckStandsAgainst() {
        String red = Texts.air(1, "2026-12-01").replace("[09:10, fail]", "[09:10, not-applicable]");
        StandardVersion draft = registry.draft(red, LIN);
        backtest(draft);
        assertThat(notReady(draft)).containsExactly("case-red");
        String unseen = Texts.air(1, "2026-12-01").replace("verification: verified", "verification: unverified");
        StandardVersion other = registry.edit(expected(draft), unseen, LIN);
        backtest(other);
        assertThat(notReady(other)).containsExactly("publish-unseen");
        StandardVersion sound = registry.edit(expected(other), Texts.air(1, "2026-12-01"), LIN);
        backtest(sound);
        registry = Registry.open(records, ZoneOffset.UTC, List.of(any -> List.of(FindingTexts.finding("cases-none"))));
        assertThat(notReady(sound)).containsExactly("cases-none");
    }

    @Test
    void review_isSentBackWithAReason_andTheDraftDiscarded_andWrittenAnew() {
        StandardVersion submitted = submitted(1, "2026-12-01");
        refused("standard-reason-missing", () -> registry.sendBack(expected(submitted), " ", WANG));
        refused("standard-step-not-allowed", () -> registry.edit(expected(submitted), Texts.air(1, "2026-12-01"), LIN));
        StandardVersion back = registry.sendBack(expected(submitted), "the clause is wrong", WANG);
        assertThat(back.signatures().submitted()).isEmpty();
        StandardVersion gone = registry.discard(expected(back), LIN);
        assertThat(gone.state()).isEqualTo(VersionState.DISCARDED);
        assertThat(registry.everything().standards()).isEmpty();
        assertThat(registry.draft(Texts.air(1, "2027-01-01"), WANG).state()).isEqualTo(VersionState.DRAFT);
        assertThat(registry.find(AIR, 1).orElseThrow().events())
                .extracting(event -> event.what() + "/" + event.reason())
                .contains("sent-back/the clause is wrong", "discarded/", "drafted/");
    }

    @Test
    void version_comesIntoForceOnItsDay_andSupersedesTheOneBefore() {
        publish(1, "2026-11-23");
        publish(2, "2026-11-25");
        int before = told.size();
        registry.tick();
        assertThat(told).hasSize(before);
        assertThat(states()).containsExactly("2 PUBLISHED", "1 PUBLISHED");
        time.advance(Duration.ofDays(2));
        registry.tick();
        assertThat(told).hasSize(before + 1);
        assertThat(states()).containsExactly("2 PUBLISHED", "1 SUPERSEDED");
        assertThat(inForce("2026-11-24")).containsExactly(1);
        assertThat(inForce("2026-11-25")).containsExactly(2);
    }

    @Test
    void retiring_whatIsInForce_doesNotBringBackWhatItSuperseded() {
        publish(1, "2026-11-23");
        publish(2, "2026-11-25");
        time.advance(Duration.ofDays(2));
        StandardVersion second = registry.versions(AIR).getFirst();
        registry.retire(expected(second), "not measured here", WANG);
        assertThat(states()).containsExactly("2 RETIRED", "1 RETIRED");
        assertThat(inForce("2026-11-26")).isEmpty();
    }

    @Test
    void retiring_whatIsNotYetInForce_leavesTheOneBefore() {
        publish(1, "2026-11-23");
        StandardVersion second = publish(2, "2026-11-25");
        registry.retire(expected(second), "not needed", WANG);
        assertThat(states()).containsExactly("2 RETIRED", "1 PUBLISHED");
        assertThat(inForce("2026-11-26")).containsExactly(1);
    }

    @Test
    void version_thatWouldComeIntoForceInThePast_isNotPublished() {
        StandardVersion submitted = submitted(1, "2026-11-22");
        refused("standard-effective-past", () -> registry.approve(expected(submitted), WANG));
    }

    @Test
    void published_isNotChanged_byPeople() {
        StandardVersion published = publish(1, "2026-11-23");
        refused(
                "standard-sealed",
                () -> registry.edit(expected(published), Texts.air(1, "2026-11-23", "900 ppm"), LIN));
        refused("standard-sealed", () -> registry.discard(expected(published), LIN));
        refused("standard-version-taken", () -> registry.draft(Texts.air(1, "2026-11-23"), LIN));
    }

    @Test
    void published_isNotChanged_byTheDatabaseEither() {
        publish(1, "2026-11-23");
        for (String sql : List.of(
                "UPDATE standard_version SET hash = 'other' WHERE version = 1",
                "UPDATE standard_version SET effective = '2020-01-01' WHERE version = 1",
                "UPDATE standard_version SET text_digest = 'other' WHERE version = 1",
                "DELETE FROM standard_version WHERE version = 1")) {
            assertThatThrownBy(() -> records.inTransaction(handle -> handle.execute(sql)))
                    .as(sql)
                    .isInstanceOf(RuntimeException.class);
        }
        records.inTransaction(handle -> handle.execute("UPDATE standard_text SET text = text || '#'"));
        assertThatThrownBy(() -> registry.find(AIR, 1)).hasMessageContaining("altered in the database");
    }

    @Test
    void change_onAnOlderRevision_isRefused() {
        StandardVersion draft = registry.draft(Texts.air(1, "2026-12-01"), LIN);
        StandardVersion edited = registry.edit(expected(draft), Texts.air(1, "2026-12-01", "900 ppm"), WANG);
        assertThat(edited.revision()).isEqualTo(draft.revision() + 1);
        refused("standard-changed", () -> registry.edit(expected(draft), Texts.air(1, "2026-12-01", "800 ppm"), LIN));
    }

    @Test
    void brokenText_isRefused_withEveryPlace() {
        String broken =
                Texts.air(1, "2026-12-01").replace("at-most", "at-moost").replace("minor", "small");
        NotFitException refused = catchThrowableOfType(NotFitException.class, () -> registry.draft(broken, LIN));
        assertThat(refused.code()).isEqualTo("standard-text-broken");
        assertThat(refused.findings()).extracting(Finding::line).contains(12, 13);
        assertThat(refused.findings().getFirst().says().en()).doesNotContain("standard.yaml");
        String endless = "a: &x {b: *x}";
        NotFitException alias = catchThrowableOfType(NotFitException.class, () -> registry.draft(endless, LIN));
        assertThat(alias.findings()).extracting(Finding::code).containsExactly("yaml-alias");
    }

    @Test
    void serviceStandards_areRefused_ratherThanLost() {
        String both = Texts.air(1, "2026-12-01") + Texts.SERVICE;
        NotFitException draft = catchThrowableOfType(NotFitException.class, () -> registry.draft(both, LIN));
        assertThat(draft.code()).isEqualTo("standard-text-broken");
        assertThat(draft.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("service-by-files");
            assertThat(finding.line()).isEqualTo(both.lines().toList().indexOf("service:") + 1);
        });
        NotFitException sent =
                catchThrowableOfType(NotFitException.class, () -> registry.apply(Map.of("air.yaml", both), LIN, true));
        assertThat(sent.findings()).extracting(Finding::code).containsExactly("service-by-files");
        assertThat(whats(registry.provision(Map.of("air.yaml", both)))).containsExactly(What.ADDED);
    }

    @Test
    void nextVersion_isDerived_fromAnother() {
        publish(1, "2026-11-23");
        StandardVersion next = registry.derive(AIR, 1, LIN);
        assertThat(next.ref().version()).isEqualTo(2);
        assertThat(next.state()).isEqualTo(VersionState.DRAFT);
        assertThat(next.effective()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(registry.derive(AIR, 1, LIN).ref().version()).isEqualTo(3);
    }

    @Test
    void file_arrivesAsItSays_andOnceOnly() {
        Map<String, String> files = Map.of("air.yaml", Texts.file(Texts.air(1, "2020-01-01"), "published"));
        assertThat(whats(registry.provision(files))).containsExactly(What.ADDED);
        assertThat(whats(registry.provision(files))).containsExactly(What.UNCHANGED);
        Registry.Whole whole = registry.find(AIR, 1).orElseThrow();
        assertThat(whole.version().state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(whole.events()).singleElement().satisfies(event -> {
            assertThat(event.by().actor()).isEqualTo(Actor.system("provisioning"));
            assertThat(event.by().origin()).isEqualTo("file air.yaml");
        });
        assertThat(inForce("2026-11-23")).containsExactly(1);
    }

    @Test
    void file_withOtherContentUnderAPublishedVersion_isRefusedAndNamed() {
        String text = Texts.air(1, "2020-01-01");
        registry.provision(Map.of("air.yaml", Texts.file(text, "published")));
        String other = Texts.file(text.replace("1000 ppm", "900 ppm"), "published");
        NotFitException refused =
                catchThrowableOfType(NotFitException.class, () -> registry.provision(Map.of("air.yaml", other)));
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("sealed-differs");
            assertThat(finding.says().en()).startsWith("air.yaml: house-rules.co2 version 1");
        });
        assertThat(whats(registry.provision(Map.of("air.yaml", text.replace("1000 ppm", "900 ppm")))))
                .containsExactly(What.KEPT);
    }

    @Test
    void fileOfADraft_changesIt_untilAPersonWritesOnIt() {
        String text = Texts.air(1, "2026-12-01");
        registry.provision(Map.of("air.yaml", text));
        assertThat(whats(registry.provision(Map.of("air.yaml", text.replace("1000 ppm", "950 ppm")))))
                .containsExactly(What.CHANGED);
        StandardVersion draft = registry.versions(AIR).getFirst();
        registry.edit(expected(draft), text.replace("1000 ppm", "900 ppm"), LIN);
        assertThat(whats(registry.provision(Map.of("air.yaml", text)))).containsExactly(What.KEPT);
        NotFitException refused = catchThrowableOfType(
                NotFitException.class, () -> registry.provision(Map.of("air.yaml", Texts.file(text, "published"))));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("draft-differs");
    }

    @Test
    void file_publishesAndRetires_whatIsTheSame() {
        String text = Texts.air(1, "2020-01-01");
        registry.provision(Map.of("air.yaml", text));
        assertThat(whats(registry.provision(Map.of("air.yaml", Texts.file(text, "published")))))
                .containsExactly(What.PUBLISHED);
        assertThat(whats(registry.provision(Map.of("air.yaml", text)))).containsExactly(What.UNCHANGED);
        assertThat(whats(registry.provision(Map.of("air.yaml", Texts.file(text, "retired")))))
                .containsExactly(What.RETIRED);
        assertThat(inForce("2026-11-23")).isEmpty();
    }

    @Test
    void fileOfSomebodyWhoMayNotPublish_arrivesAsADraft() {
        Map<String, String> files = Map.of("air.yaml", Texts.file(Texts.air(1, "2026-12-01"), "published"));
        assertThat(whats(registry.apply(files, LIN, false))).containsExactly(What.ADDED);
        assertThat(states()).containsExactly("1 DRAFT");
    }

    @Test
    void versions_areListed_chosenAndInOrder_pieceByPiece() {
        for (int version = 1; version <= 5; version++) {
            registry.draft(Texts.air(version, "2027-01-0" + version), LIN);
            time.advance(Duration.ofMinutes(1));
        }
        for (Sort sort : Sort.values()) {
            assertThat(walk(sort, false)).as(sort.name()).containsExactly(1, 2, 3, 4, 5);
            assertThat(walk(sort, true)).as(sort.name()).containsExactly(5, 4, 3, 2, 1);
        }
        assertThat(chosen(Field.STATE, "draft")).hasSize(5);
        assertThat(chosen(Field.STATE, "superseded")).isEmpty();
        assertThat(chosen(Field.JURISDICTION, "EU")).isEmpty();
        assertThat(chosen(Field.DISCIPLINE, "comfort")).hasSize(5);
    }

    private List<Integer> walk(Sort sort, boolean descending) {
        List<Integer> expected = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<StandardVersion> page = registry.list(new VersionQuery(Map.of(), sort, descending, after, 2));
            page.items().forEach(one -> expected.add(one.ref().version()));
            after = page.next();
        } while (after.isPresent());
        return expected;
    }

    private List<StandardVersion> chosen(Field field, String word) {
        return registry.list(new VersionQuery(Map.of(field, Set.of(word)), Sort.STANDARD, false, Optional.empty(), 50))
                .items();
    }

    @CanIgnoreReturnValue
    private StandardVersion publish(int version, String effective) {
        return registry.approve(expected(submitted(version, effective)), WANG);
    }

    private StandardVersion submitted(int version, String effective) {
        StandardVersion draft = registry.draft(Texts.air(version, effective), LIN);
        backtest(draft);
        return registry.submit(expected(draft), LIN);
    }

    private void backtest(StandardVersion draft) {
        String hash = draft.ref().hash();
        registry.attach(
                draft.ref().id(),
                draft.ref().version(),
                new Backtest("b-" + hash, hash, time.instant(), Optional.of(time.instant()), "{\"gained\":1}"));
    }

    private List<String> notReady(StandardVersion draft) {
        NotFitException refused =
                catchThrowableOfType(NotFitException.class, () -> registry.submit(expected(draft), LIN));
        return refused.findings().stream().map(Finding::code).toList();
    }

    private List<String> states() {
        return registry.versions(AIR).stream()
                .map(one -> one.ref().version() + " " + one.state())
                .toList();
    }

    private List<Integer> inForce(String day) {
        return registry.library().inForce(LocalDate.parse(day)).stream()
                .map(one -> one.ref().version())
                .toList();
    }

    private static List<What> whats(List<ImportedFile> delivered) {
        return delivered.stream().map(ImportedFile::what).toList();
    }

    private static ExpectedRevision expected(StandardVersion version) {
        return new ExpectedRevision(version.ref().id(), version.ref().version(), version.revision());
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThat(catchThrowableOfType(RefusedException.class, step).code()).isEqualTo(code);
    }
}
