package dev.caretaker.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaretakerCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void usage_inBothLanguages_hasTheSameWords() throws IOException {
        assertThat(words("usage_zh").stringPropertyNames())
                .isEqualTo(words("usage").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "check", "scenario", "verify-report", "dashboards"})
    void help_ofEveryCommand_isWrittenInTheReadersLanguage(String command) {
        assertThat(run(Language.ZH, command, "--help")).isZero();

        assertThat(out.toString()).contains("用法:caretaker " + command).contains("显示帮助并退出");
    }

    @Test
    void noArguments_showWhatThereIs() {
        assertThat(run(Language.EN)).isZero();

        assertThat(out.toString()).contains("Usage: caretaker").contains("demo").contains("check");
    }

    @Test
    void unknownArgument_isAnsweredWithAdvice() {
        assertThat(run(Language.EN, "demo", "--colour")).isEqualTo(2);

        assertThat(err.toString()).contains("--colour").contains("caretaker demo --help");
    }

    @Test
    void missingConfiguration_isAnsweredWithAdvice() {
        assertThat(run(Language.ZH, "check", "no-such-directory")).isEqualTo(2);

        assertThat(err.toString()).contains("没有配置目录 no-such-directory");
    }

    private int run(Language language, String... arguments) {
        return CaretakerCommand.run(
                new Terminal(language, new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
    }

    private static Properties words(String name) throws IOException {
        try (InputStream in = CaretakerCommand.class.getResourceAsStream(name + ".properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return words;
        }
    }
}
