package dev.caretaker.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebModulesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void pages() throws IOException {
        write("index.html", "<script type=\"module\" src=\"/app.js\"></script>");
        write("app.js", "import {page} from './page/page.js';");
        write("page/page.js", "/** Like import './nothing.js'. */\nexport const page = 'from here';");
    }

    @Test
    void pages_areAllSeen() throws IOException {
        assertThat(WebModules.in(WebFile.root()).all())
                .hasSizeGreaterThan(40)
                .contains(Path.of("app.js"), Path.of("building/building-page.js"))
                .noneMatch(module -> module.startsWith("vendor"));
    }

    @Test
    void pages_importNothingInACircle() throws IOException {
        assertThat(WebModules.in(WebFile.root()).cycles()).isEmpty();
    }

    @Test
    void pages_importOnlyFilesThatAreThere() throws IOException {
        assertThat(WebModules.in(WebFile.root()).unresolved()).isEmpty();
    }

    @Test
    void pages_haveNoModuleThatNothingReaches() throws IOException {
        assertThat(WebModules.in(WebFile.root()).unreached()).isEmpty();
    }

    @Test
    void soundPages_haveNoFindings() throws IOException {
        WebModules sound = WebModules.in(folder);

        assertThat(sound.all()).containsExactly(Path.of("app.js"), Path.of("page/page.js"));
        assertThat(sound.cycles()).isEmpty();
        assertThat(sound.unresolved()).isEmpty();
        assertThat(sound.unreached()).isEmpty();
    }

    @Test
    void circleOfImportsAtOnce_isFound() throws IOException {
        write("page/page.js", "export {table} from\n  '../table.js';");
        write("table.js", "import './app.js';");

        assertThat(WebModules.in(folder).cycles()).containsExactly("app.js -> page/page.js -> table.js -> app.js");
    }

    @Test
    void circleThroughAnImportWhenNeeded_isFound() throws IOException {
        write("app.js", "const load = () => import('./page/page.js');");
        write("page/page.js", "import {go} from \"../app.js\";");

        assertThat(WebModules.in(folder).cycles()).containsExactly("app.js -> page/page.js -> app.js");
    }

    @Test
    void moduleThatImportsItself_isFound() throws IOException {
        write("page/page.js", "import './page.js';");

        assertThat(WebModules.in(folder).cycles()).containsExactly("page/page.js -> page/page.js");
    }

    @Test
    void importsOfWhatIsNoFile_areFound() throws IOException {
        write("page/page.js", """
                import './gone.js';
                import {html} from 'lit';
                import '../../outside.js';
                const load = name => import(`./${name}.js`);
                """);

        assertThat(WebModules.in(folder).unresolved())
                .containsExactly(
                        "page/page.js: ./gone.js",
                        "page/page.js: lit",
                        "page/page.js: ../../outside.js",
                        "page/page.js: import(…)");
    }

    @Test
    void modulesThatNothingReaches_areFound() throws IOException {
        write("page/lonely.js", "import './friend.js';");
        write("page/friend.js", "import './page.js';");

        assertThat(WebModules.in(folder).unreached()).containsExactly("page/friend.js", "page/lonely.js");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
