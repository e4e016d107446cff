package dev.caretaker.server.command;

import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.configuration.Setup;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds the building and its standards. */
final class SetupOptions {
    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "config")
    private Path config = Path.of("config");

    @Option(names = "--standards", paramLabel = "DIR", descriptionKey = "standards")
    private @Nullable Path standards;

    /** Reads everything, or names every mistake and gives up. */
    Setup read(Terminal terminal) {
        Problems problems = new Problems();
        Setup setup = Setup.read(config, standards == null ? Setup.home().resolve("standards") : standards, problems);
        refuse(problems, terminal);
        return setup;
    }

    static void refuse(Problems problems, Terminal terminal) {
        if (!problems.none()) {
            problems.list().forEach(problem -> terminal.err().println(problem.say(terminal.language())));
            throw new UserException("config-broken", problems.list().size());
        }
    }
}
