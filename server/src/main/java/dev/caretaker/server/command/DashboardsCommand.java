package dev.caretaker.server.command;

import dev.caretaker.dashboards.Dashboards;
import dev.caretaker.model.text.Language;
import dev.caretaker.server.configuration.Setup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes Grafana data source and dashboards for the site and its standards. */
@Command(name = "dashboards")
final class DashboardsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SetupOptions where = new SetupOptions();

    @Option(names = "--language", paramLabel = "LANGUAGE", descriptionKey = "language")
    private String language = "en";

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    private Path dir = Path.of("dashboards");

    DashboardsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Setup setup = where.read(terminal);
        Dashboards.write(setup.graph(), setup.library(), Language.of(language), dir)
                .forEach(file -> terminal.say("dashboards-written", file));
        return 0;
    }
}
