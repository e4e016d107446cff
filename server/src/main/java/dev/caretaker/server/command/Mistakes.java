package dev.caretaker.server.command;

import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.advice.UserException;

/** Mistakes in files: named one by one before a command gives up. */
final class Mistakes {
    private Mistakes() {}

    static void refuse(Problems problems, Terminal terminal) {
        if (!problems.none()) {
            problems.list().forEach(problem -> terminal.err().println(problem.say(terminal.language())));
            throw new UserException("config-broken", problems.list().size());
        }
    }
}
