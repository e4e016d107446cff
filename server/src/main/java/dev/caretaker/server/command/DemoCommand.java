package dev.caretaker.server.command;

import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.configuration.Setup;
import dev.caretaker.server.running.DataDirectory;
import dev.caretaker.server.running.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs everything embedded, with the simulated building, and says what to try. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final Path USUAL_DATA = Path.of("data");

    private final Terminal terminal;

    @Option(names = "--http-port", paramLabel = "PORT", descriptionKey = "http-port")
    private int httpPort = 8080;

    @Option(names = "--mqtt-port", paramLabel = "PORT", descriptionKey = "mqtt-port")
    private int mqttPort = 1883;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = USUAL_DATA;

    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "config")
    private @Nullable Path config;

    @Option(names = "--speed", paramLabel = "N", descriptionKey = "speed")
    private double speed = 1;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Instant begin = InstantSource.system().instant();
        LogFile log = LogFile.in(data);
        Problems problems = new Problems();
        Path home = Setup.home();
        Setup setup = Setup.read(config == null ? home.resolve("config") : config, home.resolve("standards"), problems)
                .embedded(httpPort, mqttPort);
        SetupOptions.refuse(problems, terminal);
        try (Stopping stopping = Stopping.heard(terminal)) {
            terminal.progress("starting", Version.text());
            Running running = Running.startSimulated(setup, DataDirectory.at(data), InstantSource.system(), speed);
            Duration took = Duration.between(begin, InstantSource.system().instant());
            terminal.progress("ready", "%.1f".formatted(took.toMillis() / 1000.0));
            introduce(running, setup.graph(), log);
            return stopping.await(running);
        }
    }

    private void introduce(Running running, SiteGraph graph, LogFile log) {
        Path directory = DataDirectory.at(data).path();
        terminal.print("");
        Site site = graph.sites().iterator().next();
        terminal.say("demo-title", site.name().in(terminal.language()));
        terminal.print("");
        terminal.say("demo-console", running.address());
        running.firstPassword()
                .ifPresentOrElse(
                        password -> terminal.say("demo-sign-in", "admin", password),
                        () -> terminal.say("demo-sign-in-again"));
        terminal.say("demo-mqtt", "127.0.0.1", String.valueOf(running.mqttPort()));
        terminal.say("demo-data", directory, log.path());
        terminal.say("demo-pages", directory.resolve("pages.jsonl"));
        terminal.say("demo-more", running.address());
        terminal.print("");
        terminal.say("demo-try");
        terminal.say("demo-try-1", data.equals(USUAL_DATA) ? "" : " --data " + data);
        terminal.say("demo-try-2", publishLine(running, site));
        terminal.say("demo-try-3", directory.resolve("cli.token"), running.address());
        terminal.print("");
        terminal.say("demo-stop");
    }

    private static String publishLine(Running running, Site site) {
        String port = running.mqttPort() == 1883 ? "" : " -p " + running.mqttPort();
        return "mosquitto_pub%s -q 1 -t caretaker/%s/airq-301 -m '{\"readings\": {\"co2\": 1800}}'"
                .formatted(port, site.id());
    }
}
