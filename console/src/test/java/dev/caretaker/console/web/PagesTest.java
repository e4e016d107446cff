package dev.caretaker.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final Pattern MODULE_OF_A_LIBRARY =
            Pattern.compile("\\b(?:import|export)\\b[^;'\"()\\n]*[\"']([^\"'\\n]+)[\"']");
    private static final Pattern FIRST_PART_OF_ADDRESS = Pattern.compile("path: /\\^\\\\/([a-z-]+)");
    private static final Pattern FILE_IN_HTML = Pattern.compile("(?:href|src)=\"(/[^\"]*\\.[a-z]+)\"");

    static List<WebFile> modules() {
        return WebFile.own(".js");
    }

    static List<WebFile> files() {
        return WebFile.own(".js", ".css", ".html", ".svg");
    }

    @Test
    void pages_areAllSeen() {
        assertThat(modules()).hasSizeGreaterThan(40);
        assertThat(modules()).extracting(WebFile::toString).contains("app.js", "building/building-page.js");
    }

    @Test
    void libraries_importNothingThatIsNotUnpacked() throws Exception {
        Path vendor = WebFile.root().resolve("vendor");
        try (Stream<Path> files = Files.walk(vendor)) {
            List<Path> modules =
                    files.filter(file -> file.toString().endsWith(".js")).toList();
            assertThat(modules).hasSizeGreaterThan(5);
            for (Path module : modules) {
                String code = Files.readString(module).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(MODULE_OF_A_LIBRARY.matcher(code).results().map(found -> found.group(1)))
                        .as(module.toString())
                        .allSatisfy(
                                name -> assertThat(module.resolveSibling(name).normalize())
                                        .isRegularFile());
            }
        }
    }

    @Test
    void index_namesOnlyFilesThatAreThere() {
        WebFile index = WebFile.own("index.html").getFirst();

        assertThat(index.all(FILE_IN_HTML))
                .hasSizeGreaterThan(5)
                .allSatisfy(name ->
                        assertThat(WebFile.root().resolve(name.substring(1))).isRegularFile());
        assertThat(WebFile.own(".css"))
                .as("every style sheet is in use")
                .allSatisfy(sheet -> assertThat(index.text()).contains("\"/" + sheet.path() + "\""));
    }

    @Test
    void folders_areNotNamedLikeAddresses_asTheServerWouldAnswerWithTheFolder() {
        WebFile routes = WebFile.own("/routes.js").getFirst();

        assertThat(routes.all(FIRST_PART_OF_ADDRESS))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(WebFile.root().resolve(name)).doesNotExist());
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_hasNothingInlineThatTheSecurityPolicyRefuses(WebFile file) {
        assertThat(file.text())
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("<style[\\s>]")
                .doesNotContainPattern("\\sstyle=[\"$]")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=[\"']")
                .doesNotContainPattern("javascript:")
                .doesNotContainPattern("\\beval\\(|new Function\\(")
                .doesNotContainPattern("setAttribute\\(\\s*['\"]style['\"]")
                .doesNotContain("unsafe-html");
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_fetchesNothingFromElsewhere(WebFile file) {
        String text = file.text().replace("http://www.w3.org/2000/svg", "");

        assertThat(text).doesNotContainPattern("https?://").doesNotContainPattern("[\"'(]//[a-z]");
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_isShortEnoughToRead(WebFile file) {
        assertThat(file.text().lines()).hasSizeLessThanOrEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_saysFirstWhatItIs(WebFile module) {
        assertThat(module.text()).as("begins with a sentence").matches("(?s)/\\*\\*\\s[^@]*?[.!?].*");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_hidesNothingFromItsCheckers(WebFile module) {
        assertThat(module.text())
                .doesNotContain("@ts-")
                .doesNotContain("biome-ignore")
                .doesNotContainPattern("[{<(|,:]\\s*any\\s*[}>)|\\[]");
    }
}
