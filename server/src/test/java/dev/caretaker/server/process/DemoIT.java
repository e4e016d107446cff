package dev.caretaker.server.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two-minute tour in a real browser: a door is held open, and the whole loop is seen without a reload. */
@Tag("browser")
class DemoIT {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    @TempDir
    Path dir;

    @Test
    void doorHeldOpen_isSeenTakenAndRecoversWithoutReload() throws IOException {
        try (Program demo = demo(dir.resolve("data"));
                Browser browser = Browser.open()) {
            String address = address(demo);
            Page page = browser.page();
            signIn(page, address, password(demo));
            assertThat(page.getByText("Riverside Plaza").first()).isVisible(SOON);
            browser.screenshot("building");

            page.navigate(address + "incidents");
            scenario("start", "door-held-open");
            Locator incident = page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("open.*longer than", Pattern.CASE_INSENSITIVE)))
                    .first();
            assertThat(incident).isVisible(SOON);
            browser.screenshot("incidents");
            incident.click();
            assertThat(page.getByText("Work order").first()).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take this incident"))
                    .click();
            assertThat(page.getByText("taken by admin")).isVisible();
            browser.screenshot("incident");
            assertThat(page.getByText("A page was sent").first()).isVisible(SOON);
            assertThat(Files.readString(dir.resolve("data/pages.jsonl")))
                    .contains("incident.opened", "riverside-contract.door-held-open", "\"clause\"");

            scenario("stop", "door-held-open");
            assertThat(page.getByText("Recovered", new Page.GetByTextOptions().setExact(true)))
                    .isVisible(SOON);

            orderAndReport(browser, address);
            assertThat(browser.complaints()).isEmpty();
            demo.interrupt();
            assertThat(demo.awaitEnd()).isZero();
        }
    }

    private void orderAndReport(Browser browser, String address) throws IOException {
        Page page = browser.page();
        page.navigate(address + "work-orders");
        assertThat(page.getByText(Pattern.compile("No\\. 1\\b")).first()).isVisible();
        browser.screenshot("work-orders");

        page.navigate(address + "compliance");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Report").setExact(true)))
                .isVisible(SOON);
        assertThat(page.getByText(Pattern.compile("^breached for")).first()).isVisible();
        browser.screenshot("compliance");
        assertThat(reportIsChecked(page.request().get(address + "api/v1/compliance/report?period=today")))
                .contains("riverside-contract.door-held-open");
    }

    @Test
    void secondStart_goesOnWithTheDataItHad() {
        Path data = dir.resolve("data");
        String password;
        try (Program first = demo(data)) {
            password = password(first);
            first.interrupt();
            assertThat(first.awaitEnd()).isZero();
        }
        try (Program second = demo(data);
                Browser browser = Browser.open()) {
            signIn(browser.page(), address(second), password);
            assertThat(browser.page().getByText("Riverside Plaza").first()).isVisible(SOON);
            assertThat(String.join("\n", second.lines())).doesNotContain(password);
        }
    }

    private static Program demo(Path data) {
        return Program.start(Map.of(), "demo", "--http-port", "0", "--mqtt-port", "0", "--data", data.toString());
    }

    private static String address(Program demo) {
        String line = demo.awaitLine("http://127.0.0.1");
        demo.awaitLine("Ctrl-C");
        return line.replaceAll(".*(http://\\S+/).*", "$1");
    }

    private static String password(Program demo) {
        return demo.awaitLine("password").replaceAll(".*password (\\S+).*", "$1");
    }

    private static void signIn(Page page, String address, String password) {
        page.navigate(address);
        page.getByLabel("User").fill("admin");
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** What the check of a report says: nothing is unknown, whatever the figures. */
    private String reportIsChecked(APIResponse report) throws IOException {
        Path file = Files.write(dir.resolve("report.json"), report.body());
        try (Program command = Program.start(
                Map.of(),
                "verify-report",
                file.toString(),
                "--data",
                dir.resolve("data").toString())) {
            assertThat(command.awaitEnd())
                    .as(() -> String.join("\n", command.lines()))
                    .isIn(0, 1);
            assertThat(String.join("\n", command.lines())).doesNotContain("altered", "has changed", "any more");
            return String.join("\n", command.lines());
        }
    }

    private void scenario(String what, String id) {
        try (Program command = Program.start(
                Map.of(), "scenario", what, id, "--data", dir.resolve("data").toString())) {
            assertThat(command.awaitEnd())
                    .as(() -> String.join("\n", command.lines()))
                    .isZero();
        }
    }
}
