package dev.caretaker.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.alerting.deviation.DeviationState;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.DeviationReason;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.model.citation.Verification;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.registry.VersionState;
import dev.caretaker.rejudging.backtest.JobState;
import dev.caretaker.rejudging.backtest.run.Difference;
import dev.caretaker.workorders.order.WorkOrderAction;
import dev.caretaker.workorders.order.WorkOrderState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern ENTRY = Pattern.compile("(?m)^ {2}'([^']+)': '((?:[^'\\\\]|\\\\.)*)',$");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern WHOLE_KEY = Pattern.compile("\\b(?:t|fact)\\('([^']+)'");
    private static final Pattern COUNTED_KEY = Pattern.compile("\\bcount\\('([^']+)'");
    private static final Pattern CHOSEN_KEY =
            Pattern.compile("\\bt\\([^'`)]*\\? '([^']+)' : '([^']+)'|(?:key|text): '([a-z]+\\.[^']+)'");
    private static final Pattern BUILT_KEY = Pattern.compile("\\bt\\(`([^`$]+)\\$\\{");
    private static final Pattern FAMILY = Pattern.compile("\\bword\\('([^']+)'");

    @Test
    void catalogues_haveTheSameKeys() {
        assertThat(catalogue("zh").keySet()).isEqualTo(catalogue("en").keySet());
        assertThat(catalogue("en")).hasSizeGreaterThan(300);
    }

    @Test
    void catalogues_haveATextForEveryKeyWithTheSameValuesInIt() {
        Map<String, String> zh = catalogue("zh");
        catalogue("en").forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(zh.get(key)).as(key).isNotBlank();
            assertThat(values(zh.getOrDefault(key, ""))).as(key).isEqualTo(values(text));
        });
    }

    @Test
    void keysInCode_areInTheCatalogue() {
        Set<String> keys = catalogue("en").keySet();
        for (WebFile module : WebFile.own(".js")) {
            assertThat(module.all(WHOLE_KEY)).as(module.toString()).isSubsetOf(keys);
            assertThat(module.all(COUNTED_KEY).flatMap(key -> Stream.of(key + ".one", key + ".other")))
                    .as(module.toString())
                    .isSubsetOf(keys);
            assertThat(chosen(module)).as(module.toString()).isSubsetOf(keys);
        }
    }

    @Test
    void familiesInCode_haveTextsInTheCatalogue() {
        Set<String> keys = catalogue("en").keySet();
        for (WebFile module : WebFile.own(".js")) {
            Stream.concat(module.all(BUILT_KEY), module.all(FAMILY).map(family -> family + "."))
                    .forEach(start -> assertThat(keys)
                            .as(module + " uses " + start + "…")
                            .anyMatch(key -> key.startsWith(start)));
        }
    }

    @Test
    void wordsOfTheDomain_allHaveATextOfTheirOwn() {
        Set<String> keys = catalogue("en").keySet();

        assertThat(keys)
                .containsAll(words("verdict", Verdict.values(), Verdict::word))
                .containsAll(words("discipline", Discipline.values(), Discipline::word))
                .containsAll(words("severity", Severity.values(), Severity::word))
                .containsAll(words("verification", Verification.values(), Verification::word))
                .containsAll(words("version", VersionState.values(), VersionState::word))
                .containsAll(words("priority", Priority.values(), Priority::word))
                .containsAll(words(
                        "quality",
                        Quality.values(),
                        one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .containsAll(words("incident-state", IncidentState.values(), IncidentState::word))
                .containsAll(words("order-state", WorkOrderState.values(), WorkOrderState::word))
                .containsAll(words("deviation-kind", DeviationKind.values(), DeviationKind::word))
                .containsAll(words("deviation-state", DeviationState.values(), DeviationState::word))
                .containsAll(words("deviation-reason", DeviationReason.values(), DeviationReason::word))
                .containsAll(words("backtest-state", JobState.values(), JobState::word))
                .containsAll(words("difference", Difference.Kind.values(), Difference.Kind::word))
                .containsAll(words("action", WorkOrderAction.values(), WorkOrderAction::word));
    }

    private static Map<String, String> catalogue(String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        WebFile.own(
                        "text/" + language + ".js",
                        "text/" + language + "-words.js",
                        "text/" + language + "-standards.js",
                        "text/" + language + "-trial.js")
                .forEach(file -> ENTRY.matcher(file.text())
                        .results()
                        .forEach(found -> assertThat(texts.put(found.group(1), found.group(2)))
                                .as("twice: " + found.group(1))
                                .isNull()));
        return texts;
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> chosen(WebFile module) {
        Matcher matcher = CHOSEN_KEY.matcher(module.text());
        return matcher.results()
                .flatMap(found -> Stream.of(1, 2, 3).map(found::group))
                .filter(key -> key != null && key.contains("."));
    }

    private static <T> Set<String> words(String family, T[] all, Function<T, String> word) {
        return Arrays.stream(all).map(one -> family + "." + word.apply(one)).collect(Collectors.toSet());
    }
}
