package dev.caretaker.server.command;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
final class HelpOption {
    // Picocli sets it and, being usage help, acts on it by itself.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;
}
