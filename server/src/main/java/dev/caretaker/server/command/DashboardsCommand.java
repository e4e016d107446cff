package dev.caretaker.server.command;

import dev.caretaker.dashboards.Dashboards;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.configuration.Setup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes Grafana data source and dashboards for the site and its standards. */
@Command(name = "dashboards")
final class DashboardsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "config")
    private Path config = Path.of("config");

    @Option(names = "--standards", paramLabel = "DIR", descriptionKey = "standards")
    private @Nullable Path standards;

    @Option(names = "--language", paramLabel = "LANGUAGE", descriptionKey = "language")
    private String language = "en";

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    private Path dir = Path.of("dashboards");

    DashboardsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Setup setup = Setup.read(config, standards == null ? Setup.home().resolve("standards") : standards, problems);
        Mistakes.refuse(problems, terminal);
        Dashboards.write(setup.graph(), setup.library(), Language.of(language), dir)
                .forEach(file -> terminal.say("dashboards-written", file));
        return 0;
    }
}
