package dev.caretaker.server.command;

import dev.caretaker.server.configuration.Setup;
import dev.caretaker.server.running.DataDirectory;
import dev.caretaker.server.running.Running;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service as the configuration says, until it is told to stop. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SetupOptions where = new SetupOptions();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of("data");

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Setup setup = where.read(terminal);
        try (Stopping stopping = Stopping.heard(terminal)) {
            terminal.progress("starting", Version.text());
            Running running = Running.start(setup, DataDirectory.at(data), InstantSource.system());
            running.firstPassword().ifPresent(password -> terminal.say("run-password", "admin", password));
            terminal.say("run-ready", running.address());
            return stopping.await(running);
        }
    }
}
