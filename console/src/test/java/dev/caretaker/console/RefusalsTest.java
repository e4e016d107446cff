package dev.caretaker.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Pattern REFUSAL = Pattern.compile(
            "(?s)(?:new RefusedException\\(|new ProblemException\\(|ProblemException\\.later\\(|Refused\\.(?:invalid|conflict)\\(|refusedUnless\\(|refused\\(|missing\\(request,|outside\\()[^\";]*\"([a-z][a-z-]+)\"");

    /** Reads the sources, so that a code added anywhere has its sentences before it reaches anybody. */
    @Test
    void every_refusal_in_the_sources_has_its_sentences() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : new String[] {"alerting", "workorders", "gateway", "console"}) {
            codes.addAll(codesOf(Path.of("..", module, "src", "main", "java")));
        }
        assertThat(codes)
                .contains(
                        "incident-changed",
                        "incident-unknown",
                        "order-changed",
                        "order-hold-reason-unknown",
                        "point-unknown");
        Messages messages = Messages.of(dev.caretaker.console.problem.Problems.class, "problems", "standards");
        for (String code : codes) {
            for (String part : new String[] {"title", "detail", "mend"}) {
                assertThat(messages.codes()).as(code).contains(code + "." + part);
                assertThat(messages.say(Language.ZH, code + "." + part, "1", "2", "3"))
                        .doesNotContain("{");
            }
        }
    }

    private static Set<String> codesOf(Path sources) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = REFUSAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
