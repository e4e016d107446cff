package dev.caretaker.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.server.configuration.StandardFiles;
import dev.caretaker.server.running.DataDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the standards of the running Caretaker into files, one for each document. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of("data");

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "files")
    private Path files = Path.of("standards");

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ApiClient api = ApiClient.of(DataDirectory.at(data), terminal.language());
        Map<String, String> texts = new TreeMap<>();
        for (JsonNode file : api.get("/standard-files").path("items")) {
            texts.put(file.path("name").asText(), file.path("yaml").asText());
        }
        StandardFiles.write(files, texts);
        terminal.say("exported", texts.size(), files);
        return 0;
    }
}
