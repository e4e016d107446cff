package dev.caretaker.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.server.running.DataDirectory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, starts and stops the scenarios of the running demo. */
@Command(name = "scenario")
final class ScenarioCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of("data");

    @Parameters(index = "0", paramLabel = "WHAT", descriptionKey = "what")
    private What what = What.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", descriptionKey = "id")
    private @Nullable String id;

    ScenarioCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ApiClient api = ApiClient.of(DataDirectory.at(data), terminal.language());
        if (what == What.LIST || id == null) {
            api.get("/scenarios").path("items").forEach(this::print);
        } else {
            print(api.post("/scenarios/" + id + (what == What.START ? "/start" : "/stop")));
        }
        return 0;
    }

    private void print(JsonNode scenario) {
        String language = terminal.language().name().toLowerCase(Locale.ROOT);
        String state = scenario.path("running").asBoolean() ? "▶" : " ";
        terminal.print("%s %-22s %s"
                .formatted(
                        state,
                        scenario.path("id").asText(),
                        scenario.path("description").path(language).asText()));
    }

    /** What to do. */
    enum What {
        LIST,
        START,
        STOP
    }
}
