package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.console.Browser.Reply;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Verdict;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    private TestConsole house;
    private Browser admin;

    @BeforeEach
    void start(@TempDir Path directory) {
        house = TestConsole.start(directory);
        admin = house.program();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void building_tells_the_worst_of_each_place_and_the_latest_value() {
        house.currentVerdicts.add(new CurrentVerdict(House.AIR.ref(), House.CO2, Verdict.FAIL, TestConsole.NOW));
        house.currentVerdicts.add(new CurrentVerdict(House.DOOR_SHUT.ref(), House.DOOR, Verdict.PASS, TestConsole.NOW));
        read(House.DOOR, 1);
        house.breach();
        JsonObject site = checked("building", admin.get("/api/v1/building"))
                .getJsonArray("sites")
                .getJsonObject(0);
        JsonObject building = site.getJsonArray("buildings").getJsonObject(0);
        JsonObject room = building.getJsonArray("floors")
                .getJsonObject(0)
                .getJsonArray("spaces")
                .getJsonObject(0);
        assertThat(site.getString("verdict")).isEqualTo("fail");
        assertThat(room.getJsonObject("disciplines").getMap())
                .containsEntry("comfort", "fail")
                .containsEntry("access", "pass");
        assertThat(room.getInteger("openIncidents")).isEqualTo(1);
        assertThat(building.getJsonArray("assets").getJsonObject(0).getString("id"))
                .isEqualTo("fire-pump-1");
        JsonObject door = room.getJsonArray("assets")
                .getJsonObject(0)
                .getJsonArray("points")
                .getJsonObject(0);
        assertThat(door.getJsonObject("latest").getString("state")).isEqualTo("open");
        assertThat(door.getJsonObject("latest").getJsonObject("stateName").getString("zh"))
                .isEqualTo("打开");
    }

    @Test
    void points_are_found_by_word_quantity_and_place_and_come_in_pieces() {
        assertThat(ids("/api/v1/points")).containsExactly("door-301.door", "fire-pump-1.running", "meeting-301.co2");
        assertThat(ids("/api/v1/points?search=会议室")).containsExactly("meeting-301.co2");
        assertThat(ids("/api/v1/points?quantity=door")).containsExactly("door-301.door");
        assertThat(ids("/api/v1/points?place=a-3f")).containsExactly("door-301.door", "meeting-301.co2");
        JsonObject piece = checked("points", admin.get("/api/v1/points?limit=2"));
        assertThat(piece.getString("next")).isEqualTo("fire-pump-1.running");
        assertThat(ids("/api/v1/points?limit=2&after=fire-pump-1.running")).containsExactly("meeting-301.co2");
    }

    @Test
    void point_that_is_not_there_is_said_in_both_languages() {
        assertThat(checked("point", admin.get("/api/v1/points/meeting-301.co2")).getString("unit"))
                .isEqualTo("ppm");
        Reply missing = admin.get("/api/v1/points/meeting-301.no2");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(missing.json().getString("detail")).isEqualTo("The site has no point meeting-301.no2.");
        assertThat(admin.get("/api/v1/points/meeting-301.no2?lang=zh").json().getString("detail"))
                .isEqualTo("站点中没有测点 meeting-301.no2。");
        assertThat(admin.with("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5")
                        .get("/api/v1/points/meeting-301.no2")
                        .json()
                        .getString("title"))
                .isEqualTo("没有该测点");
    }

    @Test
    void history_of_few_readings_is_single_readings_with_gaps_and_limits() {
        house.currentVerdicts.add(new CurrentVerdict(House.AIR.ref(), House.CO2, Verdict.PASS, TestConsole.NOW));
        house.time.advance(Duration.ofMinutes(-90));
        read(House.CO2, 600);
        house.time.advance(Duration.ofMinutes(1));
        read(House.CO2, 610);
        house.time.advance(Duration.ofMinutes(60));
        read(House.CO2, 700);
        house.time.advance(Duration.ofMinutes(29));
        JsonObject history = checked("history", admin.get("/api/v1/points/meeting-301.co2/history"));
        assertThat(values(history)).containsExactly(600.0, 610.0, null, 700.0);
        assertThat(history.getDouble("gapAfter")).isEqualTo(1200.0);
        assertThat(history.containsKey("every")).isFalse();
        JsonObject limit = history.getJsonArray("limits").getJsonObject(0);
        assertThat(limit.getDouble("high")).isEqualTo(1000.0);
        assertThat(limit.getString("window")).isEqualTo("1h");
        assertThat(limit.getJsonObject("standard").getString("clause")).isEqualTo("Table 1");
    }

    @Test
    void history_of_many_readings_comes_in_windows_and_says_so() {
        List<Reading> many = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            many.add(Reading.of(House.CO2, TestConsole.NOW.minusSeconds(i * 10L), 500 + i % 7));
        }
        house.store.append(many);
        JsonObject history = checked("history", admin.get("/api/v1/points/meeting-301.co2/history"));
        assertThat(history.getString("every")).isEqualTo("1m");
        assertThat(history.getBoolean("chosen")).isTrue();
        JsonObject asked = checked(
                "history",
                admin.get("/api/v1/points/meeting-301.co2/history?every=1h&statistic=max&from=2026-11-23T00:00:00Z"));
        assertThat(asked.getBoolean("chosen")).isFalse();
        assertThat(asked.getString("statistic")).isEqualTo("max");
        JsonObject tooFine = checked(
                "history", admin.get("/api/v1/points/meeting-301.co2/history?every=1s&from=2026-11-01T00:00:00Z"));
        assertThat(tooFine.getBoolean("chosen")).isTrue();
    }

    @Test
    void history_refuses_times_and_windows_it_cannot_read() {
        Reply backwards =
                admin.get("/api/v1/points/meeting-301.co2/history?from=2026-11-23T00:00:00Z&to=2026-11-22T00:00:00Z");
        assertThat(backwards.code()).isEqualTo("span-wrong");
        Reply wrong = admin.get("/api/v1/points/meeting-301.co2/history?statistic=median&lang=zh");
        assertThat(wrong.status()).isEqualTo(400);
        JsonObject error = wrong.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("parameter")).isEqualTo("statistic");
        assertThat(error.getString("detail")).isEqualTo("可用的值:mean, min, max, sum, count, last");
    }

    @Test
    void history_without_its_store_is_said_and_not_a_stack_trace() {
        house.store.goAway();
        Reply away = admin.get("/api/v1/points/meeting-301.co2/history");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("store-away");
    }

    @Test
    void standings_come_worst_first() {
        house.currentVerdicts.add(new CurrentVerdict(House.AIR.ref(), House.CO2, Verdict.PASS, TestConsole.NOW));
        house.currentVerdicts.add(new CurrentVerdict(House.DOOR_SHUT.ref(), House.CO2, Verdict.FAIL, TestConsole.NOW));
        JsonArray items = checked("standings", admin.get("/api/v1/points/meeting-301.co2/standings"))
                .getJsonArray("items");
        assertThat(items.getJsonObject(0).getString("verdict")).isEqualTo("fail");
    }

    @Test
    void incident_is_read_taken_once_and_refused_when_stale() {
        Incident incident = house.breach();
        JsonObject list = checked("incidents", admin.get("/api/v1/incidents?state=open,acknowledged"));
        assertThat(list.getJsonObject("counts").getInteger("open")).isEqualTo(1);
        Reply seen = admin.get("/api/v1/incidents/" + incident.id());
        JsonObject whole = checked("incident", seen);
        assertThat(whole.getJsonArray("timeline").getJsonObject(0).getString("text"))
                .isEqualTo("The breach was established and the incident opened.");
        assertThat(whole.getJsonArray("orders").getJsonObject(0).getString("state"))
                .isEqualTo("new");
        String address = "/api/v1/incidents/" + incident.id() + "/acknowledge";
        assertThat(admin.post(address).code()).isEqualTo("if-match-missing");
        assertThat(admin.post(address).status()).isEqualTo(428);
        assertThat(admin.with("If-Match", "\"99\"").post(address).status()).isEqualTo(412);
        Browser once = admin.with("If-Match", seen.header("ETag")).with("Idempotency-Key", "k1");
        JsonObject taken = checked("acknowledge", once.post(address));
        assertThat(taken.getString("state")).isEqualTo("acknowledged");
        Reply again = once.post(address);
        assertThat(again.json()).isEqualTo(taken);
        Reply other = admin.with("If-Match", seen.header("ETag")).post(address + "?lang=zh");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("incident-not-open");
    }

    @Test
    void lists_refuse_states_and_cursors_nobody_knows() {
        assertThat(admin.get("/api/v1/incidents?state=burning").status()).isEqualTo(400);
        assertThat(admin.get("/api/v1/incidents?after=nonsense").status()).isEqualTo(422);
        assertThat(admin.get("/api/v1/incidents?limit=9999")
                        .json()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("detail"))
                .isEqualTo("It must be from 1 to 500.");
        assertThat(admin.get("/api/v1/incidents/4b3c8a52-6f0e-4a44-9d5e-2f8f3d0b6a11")
                        .code())
                .isEqualTo("incident-unknown");
        assertThat(admin.get("/api/v1/work-orders/4b3c8a52-6f0e-4a44-9d5e-2f8f3d0b6a11")
                        .code())
                .isEqualTo("order-unknown");
    }

    @Test
    void order_goes_from_new_to_closed() {
        house.breach();
        JsonObject order = checked("workOrders", admin.get("/api/v1/work-orders?state=new"))
                .getJsonArray("items")
                .getJsonObject(0);
        String address = "/api/v1/work-orders/" + order.getString("id");
        Reply seen = admin.get(address);
        assertThat(checked("workOrder", seen)
                        .getJsonArray("clocks")
                        .getJsonObject(0)
                        .getString("state"))
                .isEqualTo("running");
        assertThat(act(address, seen, "assign", "").code()).isEqualTo("order-assignee-missing");
        assertThat(act(address, seen, "complete", "x").status()).isEqualTo(409);
        Reply step = act(address, seen, "assign", "li.wei");
        assertThat(checked("act", step).getString("assignee")).isEqualTo("li.wei");
        step = act(address, step, "accept", "");
        step = act(address, step, "start", "");
        step = act(address, step, "complete", "opened the damper");
        assertThat(act(address, step, "verify", "").code()).isEqualTo("order-verify-still-outside");
        house.time.advance(Duration.ofMinutes(5));
        house.recover();
        step = act(address, admin.get(address), "verify", "");
        JsonObject closed = checked("act", step);
        assertThat(closed.getString("state")).isEqualTo("closed");
        assertThat(closed.getJsonArray("clocks").getJsonObject(1).getString("state"))
                .isEqualTo("met");
    }

    @Test
    void order_step_with_a_key_is_done_once() {
        house.breach();
        JsonObject order =
                admin.get("/api/v1/work-orders").json().getJsonArray("items").getJsonObject(0);
        Browser keyed =
                admin.with("If-Match", "\"" + order.getLong("version") + "\"").with("Idempotency-Key", "step-1");
        String address = "/api/v1/work-orders/" + order.getString("id") + "/accept";
        JsonObject first = keyed.post(address).json();
        assertThat(first.getString("state")).isEqualTo("accepted");
        assertThat(keyed.post(address).json().getLong("version")).isEqualTo(first.getLong("version"));
    }

    @Test
    void quarantine_ledger_and_standards_are_read() {
        JsonObject one = checked("quarantine", admin.get("/api/v1/quarantine?lang=zh"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(one.getString("payloadText")).isEqualTo("{\"time");
        assertThat(one.getString("text")).contains("JSON");
        assertThat(checked("ledger", admin.get("/api/v1/ledger")).getString("from"))
                .isEqualTo("2026-11-17");
        assertThat(admin.get("/api/v1/ledger?from=2026-13-01").status()).isEqualTo(400);
        house.currentVerdicts.add(new CurrentVerdict(House.AIR.ref(), House.CO2, Verdict.FAIL, TestConsole.NOW));
        JsonObject air = checked("standards", admin.get("/api/v1/standards?lang=zh"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(air.getJsonObject("requirement").getString("text")).isEqualTo("1 小时平均值不高于 1000 ppm。");
        JsonObject whole = checked("standard", admin.get("/api/v1/standards/gb-t-18883-2022.co2"));
        assertThat(whole.getJsonObject("counts").getInteger("fail")).isEqualTo(1);
        assertThat(admin.get("/api/v1/standards/gb-t-18883-2022.co2?version=7").code())
                .isEqualTo("standard-unknown");
    }

    @Test
    void scenarios_start_and_stop() {
        assertThat(checked("scenarios", admin.get("/api/v1/scenarios")).getJsonArray("items"))
                .hasSize(1);
        assertThat(checked("startScenario", admin.post("/api/v1/scenarios/door-held-open/start"))
                        .getBoolean("running"))
                .isTrue();
        assertThat(checked("stopScenario", admin.post("/api/v1/scenarios/door-held-open/stop"))
                        .getBoolean("running"))
                .isFalse();
        assertThat(admin.post("/api/v1/scenarios/earthquake/start").code()).isEqualTo("scenario-unknown");
    }

    private Reply act(String address, Reply seen, String action, String detail) {
        Browser with = admin.with("If-Match", seen.header("ETag"));
        return detail.isEmpty()
                ? with.post(address + "/" + action)
                : with.post(address + "/" + action, new JsonObject().put("detail", detail));
    }

    private void read(dev.caretaker.model.point.PointId point, double value) {
        Reading reading = Reading.of(point, house.time.instant(), value);
        house.store.append(List.of(reading));
        house.live.accept(List.of(reading)).toCompletableFuture().join();
    }

    private List<String> ids(String address) {
        return checked("points", admin.get(address)).getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }

    private static List<Double> values(JsonObject history) {
        List<Double> values = new ArrayList<>();
        history.getJsonArray("samples").forEach(sample -> values.add(((JsonObject) sample).getDouble("value")));
        return values;
    }

    private static JsonObject checked(String operation, Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
        return ContractCheck.answer(operation, reply);
    }
}
