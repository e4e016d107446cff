package dev.caretaker.server.command;

import dev.caretaker.judging.cases.CaseResult;
import dev.caretaker.judging.cases.Cases;
import dev.caretaker.judging.cases.Unguarded;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.configuration.Setup;
import dev.caretaker.workorders.clock.ServiceCases;
import dev.caretaker.workorders.clock.ServiceFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks site, profiles, configuration and standards, and runs the standards' own cases. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "dir")
    private Path dir = Path.of("config");

    @Option(names = "--standards", paramLabel = "DIR", descriptionKey = "standards")
    private @Nullable Path standards;

    @Option(names = "--guards", descriptionKey = "guards")
    private boolean guards;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Path library = standards == null ? Setup.home().resolve("standards") : standards;
        Setup setup = Setup.read(dir, library, problems);
        problems.list().forEach(problem -> terminal.print(problem.say(terminal.language())));
        problems.warnings().forEach(warning -> terminal.say("check-warning", warning.say(terminal.language())));
        setup.library().standards().stream()
                .flatMap(standard -> Unguarded.in(standard).stream())
                .filter(one -> guards || one.isLimit())
                .forEach(one -> terminal.say("check-warning", one.say(terminal.language())));
        List<CaseResult> red = redCases(setup.library().standards());
        red.forEach(result -> terminal.print(result.say(terminal.language())));
        int mistakes =
                problems.list().size() + red.size() + services(setup.library().services());
        if (mistakes > 0) {
            terminal.say("check-mistakes", mistakes);
            return 1;
        }
        sum(setup);
        return 0;
    }

    /** How many cases of service standards come out otherwise than they should. */
    private int services(List<ServiceStandard> services) {
        services.stream()
                .flatMap(standard -> ServiceCases.unguarded(standard).stream())
                .forEach(one -> terminal.say("check-warning", one.say(terminal.language())));
        List<ServiceFinding> red = services.stream()
                .flatMap(standard -> ServiceCases.red(standard).stream())
                .toList();
        red.forEach(one -> terminal.print(one.say(terminal.language())));
        return red.size();
    }

    private static List<CaseResult> redCases(List<Standard> standards) {
        return standards.stream()
                .flatMap(standard -> Cases.run(standard).stream())
                .filter(result -> !result.ok())
                .toList();
    }

    private void sum(Setup setup) {
        long cases = setup.library().standards().stream()
                .mapToLong(standard -> standard.cases().size())
                .sum();
        long services = setup.library().services().stream()
                .mapToLong(standard -> standard.cases().size())
                .sum();
        terminal.say(
                "check-well",
                setup.graph().spaces().size(),
                setup.graph().assets().size(),
                setup.graph().points().size(),
                setup.graph().devices().size(),
                setup.profiles().all().size(),
                setup.library().standards().size() + setup.library().services().size(),
                cases + services);
    }
}
