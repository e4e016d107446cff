package dev.caretaker.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.server.configuration.StandardFiles;
import dev.caretaker.server.running.DataDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the running Caretaker the standards of a directory, and prints what changed. */
@Command(name = "apply")
final class ApplyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of("data");

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "files")
    private Path files = Path.of("standards");

    ApplyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ApiClient api = ApiClient.of(DataDirectory.at(data), terminal.language());
        int changed = 0;
        int all = 0;
        for (Map.Entry<String, String> file : StandardFiles.read(files).entrySet()) {
            Map<String, String> body = Map.of("name", file.getKey(), "yaml", file.getValue());
            for (JsonNode one : api.post("/standard-files", body).path("items")) {
                all++;
                changed += print(one) ? 1 : 0;
            }
        }
        terminal.say("applied", all, changed);
        return 0;
    }

    /** Prints a standard where something became of it. */
    private boolean print(JsonNode one) {
        String what = one.path("what").asText();
        if (what.equals("unchanged")) {
            return false;
        }
        terminal.say(
                "applied-" + what,
                one.path("file").asText(),
                one.path("standard").asText(),
                one.path("version").asText(),
                one.path("hash").asText());
        return !what.equals("kept");
    }
}
