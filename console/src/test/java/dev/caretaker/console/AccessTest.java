package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.console.Browser.Reply;
import dev.caretaker.console.access.BootstrapToken;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    private static final String SESSION = "/api/v1/session";

    @TempDir
    private Path directory;

    private TestConsole house;
    private String password;

    @BeforeEach
    void start() {
        house = TestConsole.start(directory);
        password = house.console.firstPassword().orElseThrow();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void administrator_signs_in_with_the_printed_password_and_out_again() {
        Reply in = signIn(house.browser(), password);
        assertThat(ContractCheck.answer("signIn", in).getString("role")).isEqualTo("administrator");
        assertThat(in.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict")
                .doesNotContain("Secure");
        Browser admin = house.browser().signedIn("admin", password);
        assertThat(ContractCheck.answer("session", admin.get(SESSION)).getString("user"))
                .isEqualTo("admin");
        assertThat(admin.delete(SESSION).status()).isEqualTo(204);
        assertThat(admin.get(SESSION).code()).isEqualTo("sign-in-needed");
    }

    @Test
    void password_is_kept_as_argon2id_only_and_made_once() {
        List<String> kept = house.records.read(handle -> handle.createQuery("SELECT password FROM account")
                .mapTo(String.class)
                .list());
        assertThat(kept).singleElement().asString().startsWith("$argon2id$").doesNotContain(password);
        restart();
        assertThat(house.console.firstPassword()).isEmpty();
    }

    @Test
    void session_outlives_a_restart_and_ends_when_idle_or_old() {
        Browser admin = house.browser().signedIn("admin", password);
        restart();
        Browser after = house.browser().with("Cookie", admin.header("Cookie"));
        assertThat(after.get(SESSION).status()).isEqualTo(200);
        for (int hour = 0; hour < 11; hour++) {
            house.time.advance(Duration.ofHours(1));
            assertThat(after.get(SESSION).status()).isEqualTo(200);
        }
        house.time.advance(Duration.ofHours(1));
        assertThat(after.get(SESSION).status()).as("after twelve hours").isEqualTo(401);
        Browser idle = house.browser().signedIn("admin", password);
        house.time.advance(Duration.ofHours(2));
        assertThat(idle.get(SESSION).status()).as("after two idle hours").isEqualTo(401);
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        Browser first = house.browser().signedIn("admin", password);
        Browser second = first.signedIn("admin", password);
        assertThat(second.get(SESSION).status()).isEqualTo(200);
        assertThat(first.get(SESSION).status()).isEqualTo(401);
    }

    @Test
    void failing_too_often_must_wait_longer_each_time() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(house.browser(), "wrong").code()).isEqualTo("sign-in-failed");
        }
        Reply locked = signIn(house.browser(), password);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.header("Retry-After")).isEqualTo("5");
        house.time.advance(Duration.ofSeconds(5));
        assertThat(signIn(house.browser(), "wrong").status()).isEqualTo(401);
        assertThat(signIn(house.browser(), password).header("Retry-After")).isEqualTo("10");
        house.time.advance(Duration.ofSeconds(10));
        assertThat(signIn(house.browser(), password).status()).isEqualTo(200);
        assertThat(signIn(house.browser(), "wrong").code()).as("forgiven").isEqualTo("sign-in-failed");
    }

    @Test
    void unknown_user_is_answered_like_a_wrong_password() {
        Reply unknown = house.browser()
                .post(SESSION, new JsonObject().put("user", "nobody").put("password", "x"));
        assertThat(unknown.json()).isEqualTo(signIn(house.browser(), "x").json());
    }

    @Test
    void changed_password_ends_the_other_sessions() {
        Browser here = house.browser().signedIn("admin", password);
        Browser there = house.browser().signedIn("admin", password);
        JsonObject change = new JsonObject().put("current", "wrong").put("password", "a longer and better one");
        assertThat(here.post(SESSION + "/password", change).code()).isEqualTo("password-wrong");
        assertThat(here.post(
                                SESSION + "/password",
                                new JsonObject().put("current", password).put("password", "short"))
                        .status())
                .isEqualTo(400);
        assertThat(here.post(SESSION + "/password", change.put("current", password))
                        .status())
                .isEqualTo(204);
        assertThat(here.get(SESSION).status()).isEqualTo(200);
        assertThat(there.get(SESSION).status()).isEqualTo(401);
        assertThat(signIn(house.browser(), "a longer and better one").status()).isEqualTo(200);
    }

    @Test
    void language_is_kept_with_the_person() {
        Browser admin = house.browser().signedIn("admin", password);
        Reply chosen = admin.send("PUT", SESSION + "/language", "{\"language\":\"zh\"}");
        assertThat(ContractCheck.answer("chooseLanguage", chosen).getString("language"))
                .isEqualTo("zh");
        Browser english = house.browser().signedIn("admin", password).with("Accept-Language", "en");
        assertThat(english.get("/api/v1/points/a.b").json().getString("title")).isEqualTo("没有该测点");
        assertThat(english.get("/api/v1/points/a.b?lang=en").json().getString("title"))
                .isEqualTo("No such point");
    }

    @Test
    void change_with_the_cookie_must_come_from_our_own_page() {
        String cookie = signIn(house.browser(), password).cookie();
        Browser plain = house.browser().with("Cookie", cookie);
        String start = "/api/v1/scenarios/door-held-open/start";
        assertThat(plain.post(start).code()).isEqualTo("foreign-request");
        assertThat(plain.with("Origin", "https://elsewhere.example").post(start).code())
                .isEqualTo("foreign-request");
        assertThat(plain.with("Origin", "http://127.0.0.1:" + house.console.port())
                        .post(start)
                        .status())
                .isEqualTo(200);
        assertThat(plain.with("X-Caretaker", "1").post(start).status()).isEqualTo(200);
        assertThat(signIn(house.browser().with("Origin", "https://elsewhere.example"), password)
                        .code())
                .isEqualTo("foreign-request");
    }

    @Test
    void bearer_without_a_token_is_not_signed_in_whatever_is_asked() {
        String cookie = signIn(house.browser(), password).cookie();
        Browser empty = house.browser().with("Authorization", "Bearer ");
        for (Browser asking : List.of(empty, empty.with("Cookie", cookie), empty.with("Authorization", "bearer"))) {
            Reply read = asking.get("/api/v1/incidents");
            Reply change = asking.post("/api/v1/scenarios/door-held-open/start");
            assertThat(read.status()).isEqualTo(401);
            assertThat(read.code()).isEqualTo("sign-in-needed");
            assertThat(change.status()).isEqualTo(401);
            assertThat(change.code()).isEqualTo("sign-in-needed");
        }
        assertThat(house.browser()
                        .with("Authorization", "Bearer unknown")
                        .get("/api/v1/incidents")
                        .code())
                .isEqualTo("token-refused");
    }

    @Test
    void token_is_shown_once_used_and_revoked() {
        Browser admin = house.program();
        JsonObject wanted =
                new JsonObject().put("name", "grafana").put("role", "viewer").put("days", 30);
        Browser keyed = admin.with("Idempotency-Key", "make-it-once");
        JsonObject made = ContractCheck.answer("createToken", keyed.post("/api/v1/tokens", wanted));
        assertThat(keyed.post("/api/v1/tokens", wanted).code()).isEqualTo("token-shown-once");
        String secret = made.getString("token");
        Browser grafana = house.browser().with("Authorization", "Bearer " + secret);
        assertThat(grafana.get("/api/v1/points").status()).isEqualTo(200);
        assertThat(grafana.get("/api/v1/tokens").code()).isEqualTo("role-needed");
        Reply list = admin.get("/api/v1/tokens");
        assertThat(ContractCheck.answer("tokens", list).getJsonArray("items")).hasSize(1);
        assertThat(list.text()).doesNotContain(secret).contains("lastUsedAt");
        assertThat(house.records.<String>read(handle -> handle.createQuery("SELECT hash FROM api_token")
                        .mapTo(String.class)
                        .one()))
                .isNotEqualTo(secret);
        assertThat(admin.delete("/api/v1/tokens/" + made.getString("id")).status())
                .isEqualTo(204);
        assertThat(grafana.get("/api/v1/points").code()).isEqualTo("token-refused");
        assertThat(admin.delete("/api/v1/tokens/" + made.getString("id")).code())
                .isEqualTo("token-unknown");
    }

    @Test
    void token_stops_at_its_end() {
        JsonObject wanted =
                new JsonObject().put("name", "guest").put("role", "viewer").put("days", 1);
        String secret = house.program().post("/api/v1/tokens", wanted).json().getString("token");
        house.time.advance(Duration.ofDays(1));
        assertThat(house.browser()
                        .with("Authorization", "Bearer " + secret)
                        .get("/api/v1/points")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void bootstrap_token_must_not_be_guessable_and_is_no_person() {
        assertThatThrownBy(() -> BootstrapToken.of("too-short"))
                .hasMessageContaining("16")
                .hasMessageNotContaining("too-short");
        assertThat(BootstrapToken.of(TestConsole.BOOTSTRAP).toString()).doesNotContain(TestConsole.BOOTSTRAP);
        Reply refused = house.program().send("PUT", SESSION + "/language", "{\"language\":\"zh\"}");
        assertThat(refused.code()).isEqualTo("person-needed");
        assertThat(house.browser()
                        .with("Authorization", "Bearer " + TestConsole.BOOTSTRAP + "x")
                        .get(SESSION)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void cookie_is_for_https_only_where_people_come_by_https() {
        house.close();
        Optional<URI> url = Optional.of(URI.create("https://caretaker.example"));
        house = TestConsole.start(
                directory, new TestConsole.Setup(TestConsole.Setup.settings(url, Optional.empty()), false));
        Reply in = signIn(house.browser().with("Origin", "https://caretaker.example"), password);
        assertThat(in.header("Set-Cookie")).contains("Secure");
        assertThat(in.header("Strict-Transport-Security")).isNotEmpty();
    }

    private void restart() {
        house.close();
        house = TestConsole.start(directory);
    }

    private static Reply signIn(Browser browser, String password) {
        return browser.post(SESSION, new JsonObject().put("user", "admin").put("password", password));
    }
}
