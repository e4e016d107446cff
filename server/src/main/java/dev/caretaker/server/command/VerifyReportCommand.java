package dev.caretaker.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.running.DataDirectory;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a compliance report: the running Caretaker judges its stored readings again. */
@Command(name = "verify-report")
final class VerifyReportCommand implements Callable<Integer> {
    private static final long PAUSE_MS = 500;

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Path.of("data");

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("report.json");

    VerifyReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        String report = read();
        ApiClient api = ApiClient.of(DataDirectory.at(data), terminal.language());
        JsonNode check = api.post("/compliance/verifications", report);
        while (check.path("state").asText().equals("running")) {
            terminal.progress(
                    "verify-progress",
                    check.path("lines").size(),
                    check.path("total").asInt());
            Thread.sleep(PAUSE_MS);
            check = api.get("/compliance/verifications/" + check.path("id").asText());
        }
        check.path("lines").forEach(this::print);
        if (check.path("state").asText().equals("failed")) {
            throw new UserException("verify-failed");
        }
        return conclude(check);
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new UserException("report-unreadable", file);
        } catch (IOException e) {
            throw new UserException("report-missing", file);
        }
    }

    private void print(JsonNode line) {
        String outcome = line.path("outcome").asText();
        String what = line.path("standard").asText() + "@"
                + line.path("version").asText() + "#" + line.path("hash").asText() + " "
                + line.path("subject").asText();
        terminal.say("verify-" + outcome, what, figures(line.path("reported")), figures(line.path("found")));
    }

    /** Compliance, coverage, and the seconds kept and breached. */
    private static String figures(JsonNode times) {
        JsonNode millis = times.path("millis");
        return String.format(
                Locale.ROOT,
                "%s (%s), %.3f s / %.3f s",
                share(times.path("compliance")),
                share(times.path("coverage")),
                millis.path("pass").asLong() / 1_000.0,
                millis.path("fail").asLong() / 1_000.0);
    }

    private static String share(JsonNode share) {
        return share.isNumber() ? String.format(Locale.ROOT, "%.4f %%", share.asDouble() * 100) : "–";
    }

    private int conclude(JsonNode check) {
        if (!check.path("intact").asBoolean()) {
            terminal.say("verify-altered");
        }
        if (!check.path("sameSite").asBoolean()) {
            terminal.say("verify-other-site");
        }
        boolean confirmed = check.path("confirmed").asBoolean();
        terminal.say(
                confirmed ? "verify-confirmed" : "verify-unconfirmed",
                check.path("total").asInt());
        return confirmed ? 0 : 1;
    }
}
