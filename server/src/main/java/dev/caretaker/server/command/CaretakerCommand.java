package dev.caretaker.server.command;

import dev.caretaker.server.advice.UserException;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The {@code caretaker} command. */
@Command(
        name = "caretaker",
        resourceBundle = "dev.caretaker.server.command.usage",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class CaretakerCommand {
    /** Runs what the arguments say; the exit code. */
    public static int run(Terminal terminal, String... args) {
        CommandLine line = withSubcommands(terminal);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .descriptionKey("version")
                        .build());
        addHelp(line);
        line.getSubcommands().values().forEach(CaretakerCommand::addHelp);
        speak(line, terminal);
        if (args.length == 0) {
            line.usage(terminal.out());
            return 0;
        }
        return line.execute(args);
    }

    private static CommandLine withSubcommands(Terminal terminal) {
        return new CommandLine(new CaretakerCommand())
                .addSubcommand("demo", new DemoCommand(terminal))
                .addSubcommand("run", new RunCommand(terminal))
                .addSubcommand("check", new CheckCommand(terminal))
                .addSubcommand("judge", new JudgeCommand(terminal))
                .addSubcommand("backtest", new BacktestCommand(terminal))
                .addSubcommand("scenario", new ScenarioCommand(terminal))
                .addSubcommand("verify-report", new VerifyReportCommand(terminal))
                .addSubcommand("export", new ExportCommand(terminal))
                .addSubcommand("apply", new ApplyCommand(terminal))
                .addSubcommand("dashboards", new DashboardsCommand(terminal));
    }

    private static void speak(CommandLine line, Terminal terminal) {
        line.setResourceBundle(ResourceBundle.getBundle(
                "dev.caretaker.server.command.usage",
                terminal.language().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(terminal.out()).setErr(terminal.err());
        line.setUsageHelpAutoWidth(true).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, arguments) -> {
            terminal.err().println(WrongArguments.advice(wrong).say(terminal.language()));
            return 2;
        });
        line.setExecutionExceptionHandler((error, command, parsed) -> {
            if (error instanceof UserException known) {
                terminal.err().println(known.say(terminal.language()));
                return 2;
            }
            throw error;
        });
    }

    private static void addHelp(CommandLine line) {
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .descriptionKey("help")
                        .build());
    }
}
