package dev.caretaker.server.command;

import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.configuration.Setup;
import dev.caretaker.server.running.DataDirectory;
import dev.caretaker.server.running.Running;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service as the configuration says, until it is told to stop. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "config")
    private Path config = Path.of("config");

    @Option(names = "--standards", paramLabel = "DIR", descriptionKey = "standards")
    private @Nullable Path standards;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of("data");

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Setup setup = Setup.read(config, standards == null ? Setup.home().resolve("standards") : standards, problems);
        Mistakes.refuse(problems, terminal);
        terminal.progress("starting", Version.text());
        Running running = Running.start(setup, DataDirectory.at(data), InstantSource.system());
        running.firstPassword().ifPresent(password -> terminal.say("run-password", "admin", password));
        terminal.say("run-ready", running.address());
        return Stopping.awaitSignal(running, terminal);
    }
}
