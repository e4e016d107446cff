package dev.caretaker.server.process;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.caretaker.testkit.Need;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, steered by Playwright; it notes what the page complains about. */
final class Browser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Playwright playwright, Path chromium) {
        this.playwright = playwright;
        BrowserContext context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setChromiumSandbox(false)
                        .setArgs(QUIET))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(1280, 860));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("401")) {
                complaints.add(message.text());
            }
        });
    }

    /** Opens it; skips the test where there is none, but fails where the tests are required, as in CI. */
    static Browser open() {
        Need.BROWSER.claim();
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/usr/bin/chromium"));
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(
                    Files.isExecutable(chromium), "No Chromium on this machine: apt-get install chromium");
        }
        return new Browser(
                Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))),
                chromium);
    }

    Page page() {
        return page;
    }

    /** What the page wrote to the console as errors; being asked to sign in is none. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture in target/screenshots, or where {@code -Dcaretaker.screenshots} says. */
    void screenshot(String name) {
        Path folder = Path.of(System.getProperty("caretaker.screenshots", "target/screenshots"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
