package dev.caretaker.console;

import static dev.caretaker.model.standard.Verdict.EXCUSED;
import static dev.caretaker.model.standard.Verdict.FAIL;
import static dev.caretaker.model.standard.Verdict.NOT_EVALUABLE;
import static dev.caretaker.model.standard.Verdict.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caretaker.compliance.amendment.AmendmentReason;
import dev.caretaker.compliance.amendment.Amendments;
import dev.caretaker.compliance.amendment.Rewriting;
import dev.caretaker.compliance.interval.Period;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of four hours from 16:00 in Shanghai: half an hour kept, an hour breached, half an hour excused, then nobody could tell. */
class ComplianceTest {
    private static final String API = "/api/v1/compliance";
    private static final String CO2 = "gb-t-18883-2022.co2";

    private TestConsole house;
    private Browser admin;

    @BeforeEach
    void start(@TempDir Path directory) {
        house = TestConsole.start(directory);
        admin = house.program();
        house.verdict(NOT_EVALUABLE, PASS);
        house.time.advance(Duration.ofMinutes(30));
        house.verdict(PASS, FAIL);
        house.time.advance(Duration.ofHours(1));
        house.verdict(FAIL, EXCUSED);
        house.time.advance(Duration.ofMinutes(30));
        house.verdict(EXCUSED, NOT_EVALUABLE);
        house.time.advance(Duration.ofHours(2));
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void figures_neverShowAShareWithoutItsCoverage() {
        JsonObject answer = ContractCheck.answer("compliance", admin.get(API + "?period=today"));
        JsonObject air = answer.getJsonArray("items").getJsonObject(0);
        assertThat(air.getString("key")).isEqualTo(CO2);
        assertThat(air.getJsonObject("standard").getString("clause")).isEqualTo("Table 1");
        assertThat(air.getJsonObject("now").getDouble("compliance")).isEqualTo(1 / 3.0);
        assertThat(air.getJsonObject("now").getDouble("coverage")).isEqualTo(1.5 / 4);
        assertThat(air.getJsonObject("before").containsKey("compliance")).isFalse();
        JsonObject door = answer.getJsonArray("items").getJsonObject(1).getJsonObject("now");
        assertThat(door.containsKey("compliance")).isFalse();
        assertThat(door.getDouble("coverage")).isZero();
        assertThat(answer.getString("from")).isEqualTo("2026-11-22T16:00:00Z");
        assertThat(answer.getString("countedTo")).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void rows_comeInPieces_worstFirst() {
        JsonObject first = ContractCheck.answer("compliance", admin.get(API + "?by=subject&sort=fail&limit=1"));
        JsonObject row = first.getJsonArray("items").getJsonObject(0);
        assertThat(row.getString("key")).isEqualTo("meeting-301.co2");
        assertThat(row.getJsonObject("placeName").getString("zh")).isEqualTo("301 会议室");
        JsonObject second = ContractCheck.answer(
                "compliance", admin.get(API + "?by=subject&sort=fail&limit=1&after=" + first.getString("next")));
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("key"))
                .isEqualTo("door-301.door");
        assertThat(second.containsKey("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a cursor nobody gave,       compliance?after=x,                                 422",
        "an end before the start,    compliance?from=2026-11-23T00:00:00Z&to=2026-11-22T00:00:00Z, 400",
        "a time that is none,        compliance?from=yesterday,                          400",
        "a period nobody knows,      compliance?period=decade,                           400",
        "a trend of too many days,   compliance/trend?from=2020-01-01T00:00:00Z,         400",
        "a check nobody began,       compliance/verifications/4b3c8a52-6f0e-4a44-9d5e-2f8f3d0b6a11, 404",
        "a cursor of amendments,     compliance/amendments?after=x,                      422"
    })
    void badQuestion_isAProblem(String what, String question, int status) {
        Browser.Reply reply = admin.get("/api/v1/" + question);
        assertThat(reply.status()).as(what).isEqualTo(status);
        assertThat(reply.json().getString("detail")).isNotBlank();
    }

    @Test
    void table_isGivenToSpreadsheets_atItsAddressAndByItsForm() {
        Browser.Reply csv = admin.get("/api/v1/compliance.csv?period=today");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(csv.header("Content-Disposition")).contains("compliance-2026-11-23.csv");
        assertThat(csv.text().split("\r\n"))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(CO2 + ",Standard of co2,co2 标准,")
                        .endsWith(",0.333333,0.375000,1800,3600,7200,0,1800"))
                .anySatisfy(line -> assertThat(line).contains("door-shut").contains(",,0.000000,0,0,14400,0,0"));
        assertThat(admin.with("Accept", "text/csv").get(API + "?period=today").text())
                .isEqualTo(csv.text());
    }

    @Test
    void trend_hasTheDaysOfTheSite() {
        JsonObject trend = ContractCheck.answer("complianceTrend", admin.get(API + "/trend?period=7-days&by=standard"));
        assertThat(trend.getJsonArray("pieces")).hasSize(7);
        JsonObject today = trend.getJsonArray("series")
                .getJsonObject(0)
                .getJsonArray("times")
                .getJsonObject(6);
        assertThat(today.getDouble("compliance")).isEqualTo(1 / 3.0);
    }

    @Test
    void excusedTime_isListed_alsoWhereTheExcuseIsGone() {
        JsonObject excused = ContractCheck.answer("complianceExcused", admin.get(API + "/excused"));
        JsonObject one = excused.getJsonArray("items").getJsonObject(0);
        assertThat(one.getString("subject")).isEqualTo("meeting-301.co2");
        assertThat(one.containsKey("reason")).isFalse();
    }

    @Test
    void amendments_areShown() {
        Rewriting rewriting = new Rewriting(
                House.AIR.ref(),
                House.CO2,
                List.of(new Rewriting.Turn(TestConsole.NOW.plusSeconds(3_600), PASS)),
                new Period(TestConsole.NOW.plusSeconds(3_600), TestConsole.NOW.plusSeconds(5_400)),
                AmendmentReason.LATE_READINGS);
        house.records.inTransaction(handle -> Amendments.write(handle, rewriting, house.time.instant()));
        JsonObject amendment = ContractCheck.answer("complianceAmendments", admin.get(API + "/amendments"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(amendment.getString("before")).isEqualTo("fail");
        assertThat(amendment.getString("after")).isEqualTo("pass");
        assertThat(amendment.getString("why")).isEqualTo("late-readings");
    }

    @Test
    void report_isChecked_andTellsWhereRecordAndReadingsDisagree() {
        JsonObject report = ContractCheck.answer("complianceReport", admin.get(API + "/report?period=today"));
        assertThat(report.getString("to")).isEqualTo("2026-11-23T12:00:00Z");
        JsonObject begun = ContractCheck.answer("verifyReport", admin.post(API + "/verifications", report));
        JsonObject done = await().until(
                        () -> ContractCheck.answer(
                                "verification", admin.get(API + "/verifications/" + begun.getString("id"))),
                        check -> check.getString("state").equals("done"));
        assertThat(done.getBoolean("intact")).isTrue();
        assertThat(done.getBoolean("confirmed")).isFalse();
        JsonObject air = done.getJsonArray("lines").getJsonObject(0);
        assertThat(air.getString("outcome")).as("nothing is stored").isEqualTo("different");
        assertThat(air.getJsonObject("found").getJsonObject("millis").getLong("not-evaluable"))
                .isEqualTo(14_400_000);
        assertThat(done.getJsonArray("lines").getJsonObject(1).getString("outcome"))
                .isEqualTo("equal");
    }

    @Test
    void reportOfManyLines_isNotTooLarge() {
        JsonObject report = admin.get(API + "/report?period=today").json();
        JsonObject line = report.getJsonArray("lines").getJsonObject(0);
        for (int i = 0; i < 400; i++) {
            report.getJsonArray("lines").add(line.copy());
        }
        Browser.Reply begun = admin.post(API + "/verifications", report);
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.json().getBoolean("intact")).isFalse();
    }
}
