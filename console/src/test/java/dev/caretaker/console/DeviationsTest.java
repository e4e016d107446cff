package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.console.Browser.Reply;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationsTest {
    private static final String ADDRESS = "/api/v1/deviations";

    private TestConsole house;
    private Browser program;

    @BeforeEach
    void start(@TempDir Path directory) {
        house = TestConsole.start(directory);
        program = house.program();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void deviation_is_asked_for_approved_listed_and_ended() {
        Reply made = program.post(ADDRESS, wanted());
        JsonObject asked = ContractCheck.answer("requestDeviation", made);
        assertThat(made.status()).isEqualTo(201);
        assertThat(asked.getString("state")).isEqualTo("requested");
        assertThat(asked.getJsonObject("placeName").getString("zh")).isEqualTo("三层");

        JsonObject inForce = act(program, asked, "approve", new JsonObject());
        assertThat(inForce.getString("state")).isEqualTo("in-force");
        assertThat(inForce.getJsonArray("actions").encode()).isEqualTo("[\"end\",\"extend\"]");
        JsonObject list = checked(
                "deviations",
                program.get(ADDRESS + "?state=in-force&kind=maintenance&place=meeting-301"
                        + "&standard=gb-t-18883-2022.co2"));
        assertThat(list.getJsonArray("items")).hasSize(1);
        assertThat(list.getJsonObject("counts").getInteger("in-force")).isEqualTo(1);
        assertThat(checked("deviations", program.get(ADDRESS + "?place=fire-pump-1"))
                        .getJsonArray("items"))
                .isEmpty();

        JsonObject ended = act(program, inForce, "end", new JsonObject().put("detail", "Done early"));
        assertThat(ended.getString("state")).isEqualTo("ended");
        JsonObject whole = checked("deviation", program.get(ADDRESS + "/" + ended.getString("id") + "?lang=zh"));
        assertThat(whole.getJsonArray("timeline").getJsonObject(2).getString("text"))
                .contains("提前终止:Done early");
    }

    @Test
    void windows_of_a_week_are_told() {
        program.post(
                ADDRESS,
                wanted().put("until", TestConsole.NOW.plus(Duration.ofDays(60)).toString())
                        .put(
                                "recurrence",
                                new JsonObject().put("rule", "FREQ=WEEKLY").put("lasts", "2h")));
        String address = "/api/v1/deviation-windows?from=" + TestConsole.NOW + "&until=";
        JsonObject two = checked("deviationWindows", program.get(address + TestConsole.NOW.plus(Duration.ofDays(8))));
        assertThat(two.getJsonArray("items")).hasSize(2);
        Reply wide = program.get(address + TestConsole.NOW.plus(Duration.ofDays(101)));
        assertThat(wide.status()).isEqualTo(422);
        assertThat(wide.code()).isEqualTo("deviation-span-too-wide");
    }

    @Test
    void life_safety_takes_two_people() {
        Browser admin =
                house.browser().signedIn("admin", house.console.firstPassword().orElseThrow());
        Browser ben = second();
        JsonObject body = wanted().put("lifeSafety", true);
        assertThat(program.post(ADDRESS, body).code()).isEqualTo("deviation-needs-person");
        JsonObject asked = ContractCheck.answer("requestDeviation", admin.post(ADDRESS, body));
        Reply self = send(admin, asked, "approve", new JsonObject());
        assertThat(self.status()).isEqualTo(409);
        assertThat(self.code()).isEqualTo("deviation-needs-second-person");
        assertThat(send(program, asked, "approve", new JsonObject()).code()).isEqualTo("deviation-needs-person");
        assertThat(act(ben, asked, "approve", new JsonObject())
                        .getJsonObject("approvedBy")
                        .getString("id"))
                .isEqualTo("ben");
    }

    @Test
    void extension_is_a_new_deviation() {
        JsonObject asked = ContractCheck.answer("requestDeviation", program.post(ADDRESS, wanted()));
        JsonObject inForce = act(program, asked, "approve", new JsonObject());
        assertThat(send(program, inForce, "extend", new JsonObject().put("detail", "longer"))
                        .code())
                .isEqualTo("deviation-extension-without-until");
        JsonObject further = act(
                program,
                inForce,
                "extend",
                new JsonObject()
                        .put("detail", "longer")
                        .put("until", TestConsole.NOW.plus(Duration.ofHours(9)).toString()));
        assertThat(further.getString("continues")).isEqualTo(asked.getString("id"));
        assertThat(further.getString("state")).isEqualTo("requested");
        assertThat(further.getString("from")).isEqualTo(asked.getString("until"));
    }

    @Test
    void change_names_the_version_it_was_made_on() {
        JsonObject asked = ContractCheck.answer("requestDeviation", program.post(ADDRESS, wanted()));
        String address = ADDRESS + "/" + asked.getString("id") + "/approve";
        assertThat(program.post(address).status()).isEqualTo(428);
        assertThat(program.with("If-Match", "\"9\"").post(address).status()).isEqualTo(412);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    kind  | wish                 | 400 | request-invalid
                    from  | yesterday            | 400 | request-invalid
                    place | tower-z              | 422 | deviation-place-unknown
                    until | 2026-11-23T07:00:00Z | 422 | deviation-ends-first
                    words | ' '                  | 422 | deviation-without-words
                    point | door-9.door          | 422 | deviation-point-unknown
                    """)
    void bad_request_is_a_problem(String member, String value, int status, String code) {
        Reply reply = program.post(ADDRESS, wanted().put(member, value));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        if (status == 422) {
            assertThat(reply.code()).isEqualTo(code);
        }
    }

    /** A second account, with the password of the first. */
    private Browser second() {
        int made = house.records.inTransaction(
                handle -> handle.execute(
                        "INSERT INTO account (id, password, role, created_at, changed_at)"
                                + " SELECT 'ben', password, 'engineer', created_at, changed_at FROM account WHERE id = 'admin'"));
        assertThat(made).isEqualTo(1);
        return house.browser().signedIn("ben", house.console.firstPassword().orElseThrow());
    }

    private static JsonObject wanted() {
        return new JsonObject()
                .put("kind", "maintenance")
                .put("place", "a-3f")
                .put("from", TestConsole.NOW.toString())
                .put("until", TestConsole.NOW.plus(Duration.ofHours(4)).toString())
                .put("reason", "planned-work")
                .put("words", "Duct cleaning");
    }

    private static JsonObject act(Browser browser, JsonObject deviation, String action, JsonObject body) {
        return checked("decideDeviation", send(browser, deviation, action, body));
    }

    private static Reply send(Browser browser, JsonObject deviation, String action, JsonObject body) {
        return browser.with("If-Match", "\"" + deviation.getInteger("version") + "\"")
                .post(ADDRESS + "/" + deviation.getString("id") + "/" + action, body);
    }

    private static JsonObject checked(String operation, Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
        return ContractCheck.answer(operation, reply);
    }
}
