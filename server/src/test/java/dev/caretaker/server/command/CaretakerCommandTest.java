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
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"demo", "run", "check", "judge", "backtest", "scenario", "verify-report", "dashboards"})
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown option | demo --colour | There is no option --colour. | 没有选项 --colour。
            option of another command | check --speed 3 | There is no option --speed. | 没有选项 --speed。
            argument too many | check here there | Nothing is known to do with 'there'. | 无法识别参数“there”。
            unknown command | demmo | Nothing is known to do with 'demmo'. | 无法识别参数“demmo”。
            option without value | run --data | The option --data needs a value. | 选项 --data 需要一个值。
            option in place of a value | run --data --config x | The option --data needs a value. | 选项 --data 需要一个值。
            word in place of a number | demo --http-port eighty | 'eighty' is no value for --http-port. | “eighty”不能用作 --http-port 的值。
            word that is not offered | scenario stat | 'stat' is no value for WHAT: choose one of list, start, stop. | “stat”不能用作 WHAT 的值:请从 list, start, stop 中选择。
            argument missing | scenario | WHAT is missing. | 缺少 WHAT。
            option given twice | run --data a --data b | The option --data may be given once only. | 选项 --data 只能出现一次。
            """)
    void wrongArguments_areNamedInTheReadersLanguage(String what, String arguments, String en, String zh) {
        assertThat(run(Language.EN, arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString().strip()).startsWith(en + " See: caretaker").endsWith(" --help");

        err.getBuffer().setLength(0);
        assertThat(run(Language.ZH, arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString().strip()).startsWith(zh + "用法见:caretaker").endsWith(" --help");
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
