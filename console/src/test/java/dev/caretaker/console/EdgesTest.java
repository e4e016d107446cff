package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.console.Browser.Reply;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgesTest {
    @TempDir
    private Path directory;

    private TestConsole house;

    @BeforeEach
    void start() {
        house = TestConsole.start(directory);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void address_nobody_knows_and_method_it_does_not_know_are_problems() {
        Reply unknown = house.program().get("/api/v1/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
        Reply method = house.program().send("PATCH", "/api/v1/points", "");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("method-not-allowed");
    }

    @Test
    void body_that_breaks_the_contract_is_told_where_and_how_to_mend_it() {
        JsonObject body = new JsonObject().put("name", "x").put("role", "king").put("colour", "red");
        Reply refused = house.program().post("/api/v1/tokens", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getJsonArray("errors").encode())
                .contains("/role")
                .contains("Allowed are: viewer, engineer, manager, administrator")
                .contains("The member colour is not known.");
        assertThat(house.program()
                        .post("/api/v1/tokens?lang=zh", new JsonObject().put("name", "x"))
                        .text())
                .contains("缺少成员 role。");
        assertThat(house.program().send("POST", "/api/v1/tokens", "{not json").status())
                .isEqualTo(400);
        assertThat(house.program().send("POST", "/api/v1/tokens", "").status()).isEqualTo(400);
    }

    @Test
    void body_beyond_the_limit_is_refused() {
        JsonObject large = new JsonObject().put("user", "admin").put("password", "x".repeat(70_000));
        Reply refused = house.browser().post("/api/v1/session", large);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("too-large");
    }

    @Test
    void every_answer_carries_the_safe_headers() {
        for (String path : new String[] {"/", "/api/v1/points", "/api/v1/nothing", "/health/live"}) {
            Reply reply = house.browser().with("Accept", "text/html").get(path);
            assertThat(reply.header("Content-Security-Policy"))
                    .as(path)
                    .contains("script-src 'self';")
                    .contains("frame-ancestors 'none'");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void pages_come_with_their_tag_and_addresses_of_the_app_give_the_first_page() {
        Browser browser = house.browser().with("Accept", "text/html,*/*");
        Reply index = browser.get("/");
        assertThat(index.status()).isEqualTo(200);
        assertThat(index.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(browser.get("/incidents/42").text()).isEqualTo(index.text());
        assertThat(browser.get("/points/meeting-301.co2").text()).isEqualTo(index.text());
        assertThat(browser.with("If-None-Match", index.header("ETag")).get("/").status())
                .isEqualTo(304);
        assertThat(browser.get("/app.js").header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(browser.get("/building").text()).as("a folder is no page").isEqualTo(index.text());
        assertThat(browser.get("/missing.js").status()).isEqualTo(404);
        assertThat(browser.get("/..%2f..%2fdb/migration/V040__access.sql").text())
                .doesNotContain("CREATE TABLE");
        assertThat(house.browser()
                        .with("Accept", "application/json")
                        .get("/incidents/42")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void page_of_a_folder_is_served_as_it_is_when_it_is_asked_for() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("pages"));
        try (TestConsole changing = TestConsole.start(
                Files.createDirectory(directory.resolve("changing")), TestConsole.Setup.withPages(folder))) {
            assertThat(changing.program().get("/site.js").text())
                    .isEqualTo(house.program().get("/site.js").text());
            Files.writeString(folder.resolve("site.js"), "export const first = 1;");
            assertThat(changing.program().get("/site.js").text()).isEqualTo("export const first = 1;");
            Files.writeString(folder.resolve("site.js"), "export const second = 2;");
            assertThat(changing.program().get("/site.js").text()).isEqualTo("export const second = 2;");
            Files.writeString(directory.resolve("outside.js"), "no page");
            assertThat(changing.program().get("/..%2foutside.js").status()).isEqualTo(404);
        }
    }

    @Test
    void contract_is_served_as_it_is() {
        Reply contract = house.browser().get("/api/v1/openapi.yaml");
        assertThat(contract.status()).isEqualTo(200);
        assertThat(contract.text()).startsWith("openapi: 3.1.0").contains("application/problem+json");
    }

    @Test
    void schema_of_standards_is_served_to_editors() {
        Reply schema = house.browser().get("/schemas/standard.json");
        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.json().getJsonObject("properties").fieldNames()).contains("document", "standards");
    }

    @Test
    void health_is_open_and_names_the_part_that_is_down() {
        assertThat(house.browser().get("/health/live").status()).isEqualTo(200);
        assertThat(house.browser().get("/health/ready").json().getString("status"))
                .isEqualTo("up");
        house.brokerUp.set(false);
        Reply down = house.browser().get("/health/ready");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.json().getJsonObject("parts").getMap())
                .containsEntry("mqtt", "down")
                .containsEntry("database", "up");
    }

    @Test
    void metrics_are_open_on_loopback_and_ask_for_a_token_when_told_to() {
        assertThat(house.browser().get("/metrics").status()).isEqualTo(200);
        house.close();
        house = TestConsole.start(
                directory,
                new TestConsole.Setup(TestConsole.Setup.settings(Optional.empty(), Optional.of(false)), false));
        assertThat(house.browser().get("/metrics").status()).isEqualTo(401);
        assertThat(house.program().get("/metrics").status()).isEqualTo(200);
        assertThat(house.program().get("/api/v1/scenarios").code()).isEqualTo("demo-only");
    }

    @Test
    void taken_port_is_named() {
        Vertx vertx = Vertx.vertx();
        try {
            assertThatThrownBy(() -> TestConsole.await(Console.start(
                            vertx,
                            ConsoleSettings.local(house.console.port()),
                            house.parts(TestConsole.Setup.usual()))))
                    .hasCauseInstanceOf(ConsolePortTakenException.class)
                    .cause()
                    .extracting(taken -> ((ConsolePortTakenException) taken).port())
                    .isEqualTo(house.console.port());
        } finally {
            TestConsole.await(vertx.close());
        }
    }
}
