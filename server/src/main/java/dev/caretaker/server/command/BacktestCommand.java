package dev.caretaker.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.wording.StandardWords;
import dev.caretaker.provisioning.standards.StandardWriter;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.running.DataDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tries a standard of a file on the history of the running service. */
@Command(name = "backtest")
final class BacktestCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LOOK_MILLIS = 500;
    private static final List<String> FIGURES = List.of(
            "opened",
            "standing",
            "reopened",
            "lastedSeconds",
            "longestSeconds",
            "orders",
            "clockHours",
            "pages",
            "pagesPerShift",
            "mostPagesInShift",
            "mostPagesInTenMinutes",
            "compliance",
            "coverage");

    private static final Set<String> SHARES = Set.of("compliance", "coverage");

    private final Terminal terminal;

    @Option(names = "--standard", required = true, paramLabel = "FILE#ID", descriptionKey = "standard")
    private String standard = "";

    @Option(names = "--from", required = true, paramLabel = "TIME", descriptionKey = "from")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "TIME", descriptionKey = "to")
    private String to = "";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private ResultFormat format = ResultFormat.TABLE;

    @Option(names = "--suggest", descriptionKey = "suggest")
    private boolean suggest;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of("data");

    private volatile @Nullable String running;

    BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Standard draft = StandardArgument.parse(standard).read(terminal);
        String start = JudgeCommand.time("--from", from).orElseThrow().toString();
        String end = JudgeCommand.time("--to", to).orElseThrow().toString();
        ApiClient api = ApiClient.of(DataDirectory.at(data), terminal.language());
        String address = "/standards/" + draft.ref().id();
        ObjectNode body = JSON.createObjectNode().put("from", start).put("to", end);
        body.put("yaml", StandardWriter.write(draft));
        if (suggest) {
            suggestion(api.post(address + "/suggestions", body.toString()));
            return 0;
        }
        JsonNode job = follow(api, address + "/backtests", api.post(address + "/backtests", body.toString()));
        if (!job.path("state").asText().equals("done")) {
            throw new UserException("backtest-not-done", job.path("state").asText());
        }
        result(job.path("result"));
        return 0;
    }

    /** Looks again until it is over; ending the command meanwhile cancels it. */
    private JsonNode follow(ApiClient api, String address, JsonNode asked) throws InterruptedException {
        String own = address + "/" + asked.path("id").asText();
        running = own;
        Thread cancelling = new Thread(() -> {
            if (running != null) {
                JsonNode unused = api.delete(own);
            }
        });
        Runtime.getRuntime().addShutdownHook(cancelling);
        JsonNode job = asked;
        while (List.of("queued", "running").contains(job.path("state").asText())) {
            Thread.sleep(LOOK_MILLIS);
            job = api.get(own);
            int points =
                    job.at(job.has("result") ? "/result/points" : "/points").asInt();
            terminal.progress(
                    "backtest-progress",
                    terminal.text("backtest-" + job.path("state").asText()),
                    job.has("result") ? points : job.path("pointsDone").asInt(),
                    points);
        }
        running = null;
        boolean unused = Runtime.getRuntime().removeShutdownHook(cancelling);
        return job;
    }

    private void result(JsonNode result) {
        if (format == ResultFormat.JSON) {
            terminal.print(result.toPrettyString());
            return;
        }
        JsonNode total = result.path("total");
        boolean beside = total.has("current");
        Columns columns = new Columns(List.of(
                terminal.text("backtest-figure"),
                terminal.text("backtest-draft"),
                beside ? terminal.text("backtest-current") : ""));
        for (String figure : FIGURES) {
            columns.add(List.of(
                    terminal.text("backtest-" + figure),
                    formatted(figure, total.path("draft").path(figure)),
                    formatted(figure, total.path("current").path(figure))));
        }
        columns.lines().forEach(terminal::print);
        terminal.say(
                "backtest-differences",
                result.path("gained").asInt(),
                result.path("lost").asInt(),
                result.path("changed").asInt());
    }

    private void suggestion(JsonNode response) {
        if (format == ResultFormat.JSON) {
            terminal.print(response.toPrettyString());
            return;
        }
        String unit = response.path("unit").asText();
        Columns history = new Columns(List.of(terminal.text("suggest-share"), terminal.text("suggest-value", unit)));
        response.path("quantiles")
                .forEach(one -> history.add(
                        List.of(number(one.path("share").asDouble() * 100) + " %", number(one.path("value")))));
        history.lines().forEach(terminal::print);
        terminal.print("");
        Columns costs = new Columns(List.of(
                terminal.text("suggest-limit", unit),
                terminal.text("backtest-opened"),
                terminal.text("suggest-fail"),
                terminal.text("backtest-pages"),
                ""));
        response.path("candidates")
                .forEach(one -> costs.add(List.of(
                        number(one.path("limit")),
                        number(one.path("opened")),
                        lasted(one.path("seconds").path("fail")),
                        number(one.path("pages")),
                        one.path("published").asBoolean() ? terminal.text("suggest-published") : "")));
        costs.lines().forEach(terminal::print);
    }

    private String formatted(String figure, JsonNode value) {
        if (value.isNumber() && figure.endsWith("Seconds")) {
            return lasted(value);
        }
        return value.isNumber() && SHARES.contains(figure) ? number(value.asDouble() * 100) + " %" : number(value);
    }

    private String lasted(JsonNode seconds) {
        return new StandardWords(terminal.language()).duration(Duration.ofSeconds(seconds.asLong()));
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? number(node.asDouble()) : "-";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }

    /** How the result is written. */
    enum ResultFormat {
        TABLE,
        JSON
    }
}
