package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.console.Browser.Reply;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.registry.Backtest;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardVersionsTest {
    private static final String ALL = "/api/v1/standard-versions";
    private static final String FIRST = "/api/v1/standards/house-rules.co2/versions/1";
    private static final String FILES = "/api/v1/standard-files";
    private static final String AIR = """
            document: {id: house-rules, title: {en: House rules, zh: 内部规定}, issuer: The house, jurisdiction: CN, edition: "2026"}
            standards:
              - id: co2
                version: 1
                status: draft
                effective: 2026-12-01
                clause: "1"
                verification: verified
                title: {en: Carbon dioxide, zh: 二氧化碳}
                applies-to: {spaces: [office], quantity: co2}
                require: {at-most: 1000 ppm}
                severity: minor
                class: comfort
                cases:
                  - name: too much fails
                    given: {co2: [[09:00, 600], [09:10, 99999]]}
                    expect: [[09:00, pass], [09:10, fail]]
            """;

    @TempDir
    private Path directory;

    private TestConsole house;
    private Browser admin;

    @BeforeEach
    void start() {
        house = TestConsole.start(directory);
        admin = house.browser().signedIn("admin", house.console.firstPassword().orElseThrow());
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void draft_goes_from_its_text_to_its_publication_through_two_people() {
        Browser lin = person("lin", "engineer");
        Reply made = lin.post(ALL, new JsonObject().put("yaml", AIR));
        JsonObject draft = ContractCheck.answer("draftStandard", made);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(lin.post(FIRST + "/submit", new JsonObject()).code()).isEqualTo("if-match-missing");
        Reply notReady = at(lin, 1).post(FIRST + "/submit", new JsonObject());
        assertThat(notReady.status()).isEqualTo(409);
        assertThat(notReady.json().getJsonArray("errors").getJsonObject(0).getString("code"))
                .isEqualTo("backtest-missing");
        backtest(draft.getString("hash"));
        JsonObject review =
                ContractCheck.answer("submitStandard", at(lin, 1).post(FIRST + "/submit", new JsonObject()));
        assertThat(review.getString("state")).isEqualTo("in-review");
        assertThat(at(lin, 2).post(FIRST + "/publish", new JsonObject()).code()).isEqualTo("role-needed");
        assertThat(at(admin, 1).post(FIRST + "/publish", new JsonObject()).status())
                .isEqualTo(412);
        JsonObject published =
                ContractCheck.answer("publishStandard", at(admin, 2).post(FIRST + "/publish", new JsonObject()));
        assertThat(published.getJsonObject("approved").getString("by")).isEqualTo("user:admin");
        assertThat(published.getString("yaml")).contains("status: published");
        assertThat(published.getJsonArray("events")).hasSize(3);
        JsonObject why = new JsonObject().put("reason", "not measured here");
        JsonObject retired = ContractCheck.answer("retireStandard", at(admin, 3).post(FIRST + "/retire", why));
        assertThat(retired.getString("state")).isEqualTo("retired");
    }

    @Test
    void author_with_every_role_cannot_approve_what_they_wrote() {
        JsonObject draft = admin.post(ALL, new JsonObject().put("yaml", AIR)).json();
        backtest(draft.getString("hash"));
        assertThat(at(admin, 1).post(FIRST + "/submit", new JsonObject()).status())
                .isEqualTo(200);
        assertThat(at(admin, 2).post(FIRST + "/publish", new JsonObject()).code())
                .isEqualTo("standard-second-person");
        assertThat(at(house.program(), 2)
                        .post(FIRST + "/publish", new JsonObject())
                        .code())
                .isEqualTo("standard-approval-by-person");
        JsonObject why = new JsonObject().put("reason", "the clause is another");
        assertThat(ContractCheck.answer("sendBackStandard", at(admin, 2).post(FIRST + "/send-back", why))
                        .getString("state"))
                .isEqualTo("draft");
        assertThat(ContractCheck.answer("discardStandard", at(admin, 3).post(FIRST + "/discard", new JsonObject()))
                        .getString("state"))
                .isEqualTo("discarded");
    }

    @Test
    void broken_text_names_line_key_and_mend_in_both_languages() {
        String broken = AIR.replace("at-most", "at-moost");
        Reply en = admin.post(ALL, new JsonObject().put("yaml", broken));
        assertThat(en.status()).isEqualTo(422);
        assertThat(en.code()).isEqualTo("standard-text-broken");
        JsonObject error = en.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getInteger("line")).isEqualTo(11);
        assertThat(error.getString("key")).startsWith("standards[0].require");
        Reply zh = admin.post(ALL + "?lang=zh", new JsonObject().put("yaml", broken));
        assertThat(zh.json().getJsonArray("errors").getJsonObject(0).getString("detail"))
                .isNotEqualTo(error.getString("detail"));
        assertThat(admin.post(ALL, new JsonObject()).code()).isEqualTo("standard-draft-of-what");
    }

    @Test
    void draft_is_edited_derived_listed_and_found() {
        JsonObject made = admin.post(ALL, new JsonObject().put("yaml", AIR)).json();
        JsonObject other = new JsonObject().put("yaml", AIR.replace("1000 ppm", "900 ppm"));
        JsonObject edited = ContractCheck.answer("editStandard", at(admin, 1).send("PUT", FIRST, other.encode()));
        assertThat(edited.getString("hash")).isNotEqualTo(made.getString("hash"));
        JsonObject from = new JsonObject().put("standard", "house-rules.co2").put("version", 1);
        assertThat(admin.post(ALL, new JsonObject().put("from", from)).json().getInteger("version"))
                .isEqualTo(2);
        JsonObject list = ContractCheck.answer(
                "standardVersions", admin.get(ALL + "?state=draft&discipline=comfort&sort=-effective&limit=1"));
        assertThat(list.getJsonArray("items")).hasSize(1);
        JsonObject rest = ContractCheck.answer(
                "standardVersions",
                admin.get(ALL + "?sort=-effective&limit=1&after="
                        + list.getString("next").replace("|", "%7C")));
        assertThat(rest.getJsonArray("items")).hasSize(1);
        assertThat(ContractCheck.answer("versionsOfStandard", admin.get("/api/v1/standards/house-rules.co2/versions"))
                        .getJsonArray("items"))
                .hasSize(2);
        assertThat(admin.get(FIRST.replace("co2", "none")).code()).isEqualTo("standard-version-unknown");
        assertThat(ContractCheck.answer("standardVersion", admin.get(FIRST)).getJsonArray("events"))
                .hasSize(2);
    }

    @Test
    void file_is_applied_once_published_by_the_service_only_and_exported_as_it_was() {
        JsonObject file = new JsonObject()
                .put("name", "house-rules.yaml")
                .put("yaml", AIR.replace("status: draft", "status: published"));
        assertThat(what(admin.post(FILES, file))).isEqualTo("added");
        assertThat(admin.get(FIRST).json().getString("state")).isEqualTo("draft");
        assertThat(what(house.program().post(FILES, file))).isEqualTo("published");
        assertThat(what(house.program().post(FILES, file))).isEqualTo("unchanged");
        JsonObject other = file.copy().put("yaml", file.getString("yaml").replace("1000", "900"));
        Reply refused = house.program().post(FILES, other);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("standard-files-refused");
        JsonObject exported = ContractCheck.answer("exportStandards", admin.get(FILES))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(what(house.program().post(FILES, exported))).isEqualTo("unchanged");
    }

    @Test
    void people_are_made_changed_and_disabled_by_administrators() {
        Browser lin = person("lin", "engineer");
        assertThat(admin.post(
                                "/api/v1/people",
                                new JsonObject().put("user", "lin").put("role", "viewer"))
                        .code())
                .isEqualTo("person-known");
        JsonObject off = new JsonObject().put("role", "manager").put("disabled", true);
        JsonObject changed =
                ContractCheck.answer("changePerson", admin.send("PUT", "/api/v1/people/lin", off.encode()));
        assertThat(changed.getBoolean("disabled")).isTrue();
        assertThat(lin.get(ALL).code()).isEqualTo("sign-in-needed");
        assertThat(admin.send("PUT", "/api/v1/people/admin", off.encode()).code())
                .isEqualTo("person-self");
        assertThat(ContractCheck.answer("people", admin.get("/api/v1/people")).getJsonArray("items"))
                .hasSize(2);
    }

    private Browser person(String name, String role) {
        JsonObject wanted = new JsonObject().put("user", name).put("role", role);
        Reply made = admin.post("/api/v1/people", wanted);
        assertThat(made.status()).isEqualTo(201);
        return house.browser()
                .signedIn(name, ContractCheck.answer("addPerson", made).getString("password"));
    }

    private void backtest(String hash) {
        house.registry.attach(
                StandardId.parse("house-rules.co2"),
                1,
                new Backtest("bt-1", hash, TestConsole.NOW, Optional.of(TestConsole.NOW), "{\"gained\":\"2\"}"));
    }

    private static Browser at(Browser browser, long revision) {
        return browser.with("If-Match", "\"" + revision + "\"");
    }

    private static String what(Reply reply) {
        return ContractCheck.answer("applyStandards", reply)
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("what");
    }
}
