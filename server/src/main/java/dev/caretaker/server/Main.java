package dev.caretaker.server;

import dev.caretaker.server.command.CaretakerCommand;
import dev.caretaker.server.command.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The one way in: the {@code caretaker} command. */
public final class Main {
    private Main() {}

    /** Runs the command and ends with its exit code: 0 well, 1 mistakes found, 2 told what to do. */
    public static void main(String[] args) {
        // The embedded broker's jar brings a logback.xml of its own; ours has a name that nobody else uses.
        System.setProperty("logback.configurationFile", "caretaker-logback.xml");
        Terminal terminal = new Terminal(
                Terminal.languageOfThisMachine(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(CaretakerCommand.run(terminal, args));
    }
}
