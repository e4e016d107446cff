package dev.caretaker.ingest.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.StoreException;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.ingest.TelemetryStoreContract;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.text.Language;
import dev.caretaker.testkit.server.InfluxServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class InfluxStoreTest extends TelemetryStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static InfluxServer server;

    private InfluxStore store;
    private String database;

    @BeforeAll
    static void startServer() {
        server = InfluxServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void open() {
        // Not there yet, so that every test starts with the store creating it.
        database = "never \"heard\" of " + DATABASES.incrementAndGet();
        store = InfluxStore.open(InfluxSettings.open(server.url()).database(database), InfluxStoreTest::measurement);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected TelemetryStore store() {
        return store;
    }

    private static String measurement(PointId point) {
        return point.name();
    }

    @Test
    void append_writesAMeasurementForTheQuantityWithPointAndPlace() {
        store.append(List.of(new Reading(CO2, NOON, 812.5, NOON.plusMillis(40), Quality.TIME_CORRECTED)));

        assertThat(server.query(database, "SELECT * FROM co2"))
                .contains("\"columns\":[\"time\",\"delay\",\"place\",\"point\",\"quality\",\"value\"]")
                .contains("[1795435200000,40,\"meeting-301\",\"meeting-301.co2\",\"TIME_CORRECTED\",812.5]");
    }

    @Test
    void append_writesNothingBesideTheValue_whereItSaysNothing() {
        store.append(List.of(Reading.of(CO2, NOON, 812.5)));

        assertThat(server.query(database, "SELECT * FROM co2"))
                .contains("\"columns\":[\"time\",\"place\",\"point\",\"value\"]");
    }

    @Test
    void readings_thatAnEarlierVersionWrote_areReadAsTheyWere() {
        server.query("", "CREATE DATABASE " + InfluxQl.quoted(database));
        server.write(
                database,
                "co2,place=meeting-301,point=meeting-301.co2 value=812.5,received=1795435200040i,quality=\"BAD\" 1795435200000");
        Reading earlier = new Reading(CO2, NOON, 812.5, NOON.plusMillis(40), Quality.BAD);
        store.append(List.of(Reading.of(CO2, NOON.plusSeconds(1), 813)));

        assertThat(store.readings(HistoryQuery.raw(CO2, NOON, NOON.plusSeconds(9))))
                .containsExactly(earlier, Reading.of(CO2, NOON.plusSeconds(1), 813));
    }

    @Test
    void append_intoAMeasurementWithAnEvilName_keepsItOneMeasurement() {
        String evil = "a b,c=d\"e\\f\ng value=1 1";
        try (InfluxStore odd =
                InfluxStore.open(InfluxSettings.open(server.url()).database(database), point -> evil)) {
            odd.append(List.of(Reading.of(CO2, NOON, 1)));

            assertThat(odd.latest()).containsEntry(CO2, Reading.of(CO2, NOON, 1));
            assertThat(server.query(database, "SHOW MEASUREMENTS")).contains("a b,c=d\\\"e\\\\f_g value=1 1");
        }
    }

    @Test
    void append_againstAValueOfAnotherType_isRefusedForGoodAndTheRestIsKept() {
        server.query("", "CREATE DATABASE " + InfluxQl.quoted(database));
        server.write(database, "co2,place=meeting-301,point=meeting-301.co2 value=\"text\" 1795435200000");

        assertThatThrownBy(() -> store.append(List.of(Reading.of(CO2, NOON, 1), Reading.of(DOOR, NOON, 1))))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.retryable()).isFalse();
                    assertThat(e).hasMessageContaining("field type conflict");
                });
        assertThat(store.readings(HistoryQuery.raw(DOOR, NOON, NOON.plusSeconds(1))))
                .hasSize(1);
    }

    @Test
    void append_toAServerThatIsNotThere_canBeTriedAgain() {
        InfluxSettings nowhere = InfluxSettings.open("http://127.0.0.1:1");
        InfluxSettings unheard = InfluxSettings.open("http://no-such-host.invalid:8086");
        for (InfluxSettings settings : List.of(nowhere, unheard)) {
            try (InfluxStore away = InfluxStore.open(settings, InfluxStoreTest::measurement)) {
                assertThatThrownBy(() -> away.append(List.of(Reading.of(CO2, NOON, 1))))
                        .isInstanceOfSatisfying(StoreException.class, e -> {
                            assertThat(e.retryable()).isTrue();
                            assertThat(e).hasMessageContaining("Check that it runs");
                        });
                assertThat(away.answers()).isFalse();
            }
        }
    }

    @Test
    void append_withAPassword_signsIn() {
        try (InfluxServer guarded = InfluxServer.start("root", "secret of \"own\"")) {
            InfluxSettings right = InfluxSettings.open(guarded.url()).password("root", "secret of \"own\"");
            InfluxSettings wrong = InfluxSettings.open(guarded.url()).password("root", "guess");
            try (InfluxStore in = InfluxStore.open(right, InfluxStoreTest::measurement);
                    InfluxStore out = InfluxStore.open(wrong, InfluxStoreTest::measurement)) {
                in.append(List.of(Reading.of(CO2, NOON, 1)));
                assertThat(in.latest()).containsKey(CO2);
                assertThatThrownBy(() -> out.append(List.of(Reading.of(CO2, NOON, 1))))
                        .hasMessageContaining("user and password")
                        .hasMessageNotContaining("guess");
            }
            assertThat(right.toString()).doesNotContain("secret");
        }
    }

    @Test
    void ready_withoutDatabase_makesIt() {
        store.ready();

        assertThat(server.query("", "SHOW DATABASES")).contains(database.replace("\"", "\\\""));
        assertThat(store.answers()).isTrue();
        assertThat(server.query(database, "SHOW MEASUREMENTS")).doesNotContain("series");
    }

    @Test
    void append_outsideTheRetention_isRefusedForGoodAndTheRestIsKept() {
        server.query("", "CREATE DATABASE " + InfluxQl.quoted(database) + " WITH DURATION 1d");
        Instant now = Instant.now();

        assertThatThrownBy(() -> store.append(
                        List.of(Reading.of(CO2, now.minus(Duration.ofDays(9)), 1), Reading.of(DOOR, now, 1))))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.code()).isEqualTo(StoreException.Code.REFUSED);
                    assertThat(e).hasMessageContaining("points beyond retention policy");
                });
        assertThat(store.latest()).containsOnlyKeys(DOOR);
    }

    @Test
    void ready_asAUserWithoutRights_saysWhatToRunAndWorksOnceThatIsDone() {
        try (InfluxServer guarded = InfluxServer.start("root", "secret")) {
            guarded.query("", "CREATE USER me WITH PASSWORD 'mine'");
            InfluxSettings settings = InfluxSettings.open(guarded.url()).password("me", "mine");
            try (InfluxStore mine = InfluxStore.open(settings, InfluxStoreTest::measurement)) {
                StoreException missing = catchThrowableOfType(StoreException.class, mine::ready);
                assertThat(missing.code()).isEqualTo(StoreException.Code.NO_DATABASE);
                for (Language language : Language.values()) {
                    assertThat(missing.say(language))
                            .contains("CREATE DATABASE \"caretaker\"", "GRANT ALL ON \"caretaker\"");
                }

                guarded.createDatabase("caretaker");
                StoreException closed = catchThrowableOfType(StoreException.class, mine::ready);
                assertThat(closed.code()).isEqualTo(StoreException.Code.NOT_LET_IN);
                assertThat(closed.retryable()).isTrue();

                guarded.query("", "GRANT WRITE ON caretaker TO me");
                assertThat(mine.answers()).describedAs("may write and not read").isFalse();

                guarded.query("", "GRANT ALL ON caretaker TO me");
                assertThat(mine.answers()).isTrue();
            }
        }
    }
}
