package dev.caretaker.testkit.server;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How one kind of server is set up and started, the same in a container and as a process.
 *
 * @param name its name in messages, which is also that of its Debian package
 * @param program the program to run
 * @param image the image to run it in
 * @param port the port it listens on in a container
 * @param files its configuration: file name to content
 * @param arguments what the program is started with
 * @param probe how it shows that it is ready
 */
record Recipe(
        String name,
        String program,
        String image,
        int port,
        Function<Room, Map<String, String>> files,
        Function<Room, List<String>> arguments,
        Probe probe) {

    /** The image of an environment variable, or the usual one. */
    static String image(String variable, String usual) {
        String chosen = System.getenv(variable);
        return chosen == null || chosen.isBlank() ? usual : chosen;
    }
}
