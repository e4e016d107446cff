package dev.caretaker.ingest.influx;

import static dev.caretaker.testkit.server.PlayedInfluxTwo.EARLIEST;
import static dev.caretaker.testkit.server.PlayedInfluxTwo.LIMITED;
import static dev.caretaker.testkit.server.PlayedInfluxTwo.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.caretaker.ingest.StoreException;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.text.Language;
import dev.caretaker.testkit.server.PlayedInfluxTwo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** InfluxDB 2 by the answers that were recorded from a real one. */
class SecondGenerationTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final PointId CO2 = PointId.parse("meeting-301.co2");
    private static final PointId DOOR = PointId.parse("meeting-301.door");

    private PlayedInfluxTwo server = PlayedInfluxTwo.start("riverside");

    @AfterEach
    void stop() {
        server.close();
    }

    private InfluxStore store(String token) {
        return open(settings().token(token));
    }

    private InfluxSettings settings() {
        return InfluxSettings.open(server.url());
    }

    private static InfluxStore open(InfluxSettings settings) {
        return InfluxStore.open(settings, PointId::name);
    }

    private static StoreException refusal(InfluxStore store) {
        return catchThrowableOfType(StoreException.class, store::ready);
    }

    @Test
    void ready_withoutBucket_makesBucketAndMapping() {
        try (InfluxStore store = store(OPERATOR)) {
            store.ready();

            assertThat(server.buckets()).containsExactly("caretaker");
            assertThat(server.databases()).containsExactly("caretaker");
            assertThat(store.answers()).isTrue();
        }
    }

    @Test
    void ready_withoutMapping_mapsTheBucketThereIs() {
        server.makeBucket("caretaker");
        try (InfluxStore store = store(OPERATOR)) {
            store.ready();

            assertThat(server.databases()).containsExactly("caretaker");
        }
    }

    @Test
    void append_withoutBucket_makesItAndStores() {
        try (InfluxStore store = store(OPERATOR)) {
            store.append(List.of(Reading.of(CO2, NOON, 812.5)));

            assertThat(server.lines()).singleElement().asString().startsWith("co2,place=meeting-301");
        }
    }

    @Test
    void ready_withATokenForThePassword_signsIn() {
        server.makeDatabase("caretaker");
        try (InfluxStore store = open(settings().password("anybody", LIMITED))) {
            assertThat(store.answers()).isTrue();
        }
    }

    @Test
    void ready_withATokenThatMayMakeNothing_saysWhatToRunInBothLanguages() {
        try (InfluxStore store = store(LIMITED)) {
            StoreException refusal = refusal(store);

            assertThat(refusal.code()).isEqualTo(StoreException.Code.NO_BUCKET);
            assertThat(refusal.needsMending()).isTrue();
            for (Language language : Language.values()) {
                assertThat(refusal.say(language))
                        .contains(
                                "influx bucket create --name \"caretaker\"", "influx v1 dbrp create --db \"caretaker\"")
                        .doesNotContain(LIMITED);
            }
            assertThat(store.answers()).isFalse();
        }
    }

    @Test
    void append_withoutDatabaseOrRights_isKeptForWhenSomebodyMendsIt() {
        try (InfluxStore store = store(LIMITED)) {
            List<Reading> batch = List.of(Reading.of(CO2, NOON, 1));
            assertThatThrownBy(() -> store.append(batch))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.retryable()).isTrue());

            server.makeDatabase("caretaker");
            store.append(batch);

            assertThat(server.lines()).hasSize(1);
        }
    }

    @Test
    void latest_withoutDatabaseOrRights_isNotTakenForAnEmptyStore() {
        try (InfluxStore store = store(LIMITED)) {
            assertThatThrownBy(store::latest).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void ready_withSeveralOrganisations_asksForOne() {
        server.close();
        server = PlayedInfluxTwo.start("riverside", "hillside");
        try (InfluxStore unsure = store(OPERATOR);
                InfluxStore sure = open(new InfluxSettings(
                        server.url(),
                        "caretaker",
                        new InfluxSettings.SignIn.Token(OPERATOR),
                        Optional.of("hillside")))) {
            assertThat(refusal(unsure).code()).isEqualTo(StoreException.Code.NO_ORGANISATION);
            assertThat(refusal(unsure)).hasMessageContaining("riverside, hillside");
            assertThat(server.buckets()).isEmpty();

            sure.ready();
            assertThat(server.buckets()).containsExactly("caretaker");
        }
    }

    @Test
    void ready_withAWrongTokenOrNone_isNotLetIn() {
        server.makeDatabase("caretaker");
        try (InfluxStore wrong = store("guess");
                InfluxStore none = open(settings())) {
            for (InfluxStore store : List.of(wrong, none)) {
                assertThat(refusal(store).code()).isEqualTo(StoreException.Code.NOT_LET_IN);
                assertThat(refusal(store).needsMending()).isTrue();
                assertThat(refusal(store)).hasMessageNotContaining("guess");
            }
        }
    }

    @Test
    void answers_whenTheTokenIsRevoked_isFalse() {
        server.makeDatabase("caretaker");
        try (InfluxStore store = store(LIMITED)) {
            assertThat(store.answers()).isTrue();
            server.revoke(LIMITED);
            assertThat(store.answers()).isFalse();
        }
    }

    @Test
    void append_againstAValueOfAnotherType_isRefusedForGoodAndTheRestIsKept() {
        try (InfluxStore store = store(OPERATOR);
                Connection other = new Connection(settings().token(OPERATOR))) {
            other.write("co2,place=meeting-301,point=meeting-301.co2 value=\"text\" 1795435200000");

            assertRefused(store, Reading.of(CO2, NOON, 1), "field type conflict");
            assertThat(server.lines()).last().asString().startsWith("door,");
        }
    }

    @Test
    void append_beforeTheRetention_isRefusedForGoodAndTheRestIsKept() {
        try (InfluxStore store = store(OPERATOR)) {
            assertRefused(store, Reading.of(CO2, EARLIEST.minusSeconds(1), 1), "outside retention policy");
            assertThat(server.lines()).singleElement().asString().startsWith("door,");
        }
    }

    @Test
    void write_ofALineThatIsNone_isRefusedForGood() {
        try (Connection connection = new Connection(settings().token(OPERATOR))) {
            assertThatThrownBy(() -> connection.write("bad line")).isInstanceOfSatisfying(StoreException.class, e -> {
                assertThat(e.code()).isEqualTo(StoreException.Code.REFUSED);
                assertThat(e).hasMessageContaining("unable to parse");
            });
        }
    }

    @Test
    void ready_onAnAddressOfSomethingElse_saysSo() {
        try (InfluxStore store =
                open(InfluxSettings.open(server.url() + "/elsewhere/").token(OPERATOR))) {
            assertThat(refusal(store).code()).isEqualTo(StoreException.Code.NO_INFLUXDB);
            assertThat(refusal(store).retryable()).isTrue();
        }
    }

    @Test
    void answers_whenAServerThatWasAwayComes_isTrueAndTheBucketIsMade() {
        int port = server.port();
        try (InfluxStore store = store(OPERATOR)) {
            server.close();
            assertThat(refusal(store).code()).isEqualTo(StoreException.Code.AWAY);
            assertThat(refusal(store).needsMending()).isFalse();

            server = PlayedInfluxTwo.startOn(port, "riverside");

            assertThat(store.answers()).isTrue();
            assertThat(server.databases()).containsExactly("caretaker");
        }
    }

    private static void assertRefused(InfluxStore store, Reading faulty, String why) {
        assertThatThrownBy(() -> store.append(List.of(faulty, Reading.of(DOOR, NOON, 1))))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.code()).isEqualTo(StoreException.Code.REFUSED);
                    assertThat(e.retryable()).isFalse();
                    assertThat(e).hasMessageContaining(why);
                });
    }
}
