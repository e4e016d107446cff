package dev.caretaker.server.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standard tried on what the demo has measured: at the command line and on the page of its version. */
@Tag("browser")
class HistoryIT {
    private static final String ID = "riverside-contract.meeting-room-air";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @TempDir
    private static Path dir;

    /** One for both tests: neither changes what judges in it. */
    private static Program demo;

    @BeforeAll
    static void start() {
        demo = Program.start(Map.of(), "demo", "--http-port", "0", "--mqtt-port", "0", "--data", data());
        demo.awaitLine("Ctrl-C");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(HistoryIT::measured);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void standard_isTriedAtTheCommandLine() throws Exception {
        String file = inForce();
        assertThat(backtest(0, file))
                .contains("this standard", "the one in force", "hours on clocks", "Incidents gained 0, lost 0");
        assertThat(backtest(0, file, "--suggest")).contains("ppm");
        assertThat(backtest(0, file, "--format", "json")).contains("\"gained\" : 0", "\"spaces\"");
        assertThat(backtest(0, file, "--from", "2020-01-01", "--to", "2020-01-02", "--format", "json"))
                .contains("\"readings\" : 0");
        assertThat(backtest(2, file + "-x")).contains("FILE#ID with one of");
        assertThat(backtest(2, dir.resolve("none.yaml").toString())).contains("none.yaml");
        Path broken = Files.writeString(dir.resolve("broken.yaml"), "document: [\n");
        assertThat(backtest(2, broken.toString())).contains("broken.yaml:");
        assertThat(backtest(2, file, "--from", "soon")).contains("--from", "soon");
        assertThat(backtest(2, file, "--from", "2999-01-01", "--to", "2999-01-02"))
                .doesNotContain("Exception");
    }

    @Test
    void draft_isTriedOnItsPageBesideTheVersionInForce() {
        try (Browser browser = Browser.open()) {
            String address = demo.awaitLine("http://127.0.0.1").replaceAll(".*(http://\\S+/).*", "$1");
            String password = demo.awaitLine("password").replaceAll(".*password (\\S+).*", "$1");
            Page page = browser.page();
            signIn(page, address, password);

            page.navigate(address + "standards/" + ID + "/versions/1");
            assertThat(panel(page)).isVisible(SOON);
            press(page, "Try it");
            assertThat(panel(page).getByText("Incidents gained 0, lost 0, changed 0."))
                    .isVisible(SOON);
            press(page, "Suggest a limit");
            assertThat(panel(page).getByText("What each limit would have cost").first())
                    .isVisible(SOON);
            press(page, "Draft the next version");

            Locator text = page.locator("textarea");
            assertThat(page.getByText("Version 2").first()).isVisible(SOON);
            text.fill(text.inputValue().replace("1000 ppm", "410 ppm").replace("900 ppm", "405 ppm"));
            press(page, "Try it");
            assertThat(panel(page)
                            .getByText("In all, beside the version in force")
                            .first())
                    .isVisible(SOON);
            assertThat(panel(page).getByText("Most in ten minutes").first()).isVisible();
            assertThat(panel(page).getByText("Other content")).isVisible(SOON);
            panel(page).evaluate("panel => panel.scrollIntoView()");
            browser.screenshot("try-a-standard");

            panel(page).getByLabel("To (time of the site)").fill("2020-01-01T00:00");
            press(page, "Try it");
            assertThat(panel(page).locator(".notice")).isVisible(SOON);
            assertThat(browser.complaints()).allMatch(one -> one.contains("422"));
        }
    }

    private static String inForce() {
        return Program.home().resolve("standards/riverside-contract.yaml") + "#meeting-room-air";
    }

    private static boolean measured() {
        return backtest(0, inForce(), "--format", "json").matches("(?s).*\"readings\" : [1-9].*");
    }

    private static String data() {
        return dir.resolve("data").toString();
    }

    /** What the command prints about the last two days, unless it is told otherwise. */
    private static String backtest(int code, String standard, String... more) {
        List<String> arguments = new ArrayList<>(List.of("backtest", "--data", data(), "--standard", standard));
        arguments.addAll(List.of(more));
        Instant now = Instant.now();
        if (!arguments.contains("--from")) {
            arguments.addAll(List.of("--from", now.minus(Duration.ofDays(2)).toString()));
        }
        if (!arguments.contains("--to")) {
            arguments.addAll(List.of("--to", now.toString()));
        }
        try (Program command = Program.start(Map.of(), arguments.toArray(String[]::new))) {
            int ended = command.awaitEnd();
            String said = String.join("\n", command.lines());
            assertThat(ended).as(said).isEqualTo(code);
            assertThat(said).doesNotContain("Exception");
            return said;
        }
    }

    private static Locator panel(Page page) {
        return page.locator("history-panel section");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void signIn(Page page, String address, String password) {
        page.navigate(address);
        page.getByLabel("User").fill("admin");
        page.getByLabel("Password").fill(password);
        press(page, "Sign in");
        assertThat(page.getByText("Riverside Plaza").first()).isVisible(SOON);
    }
}
