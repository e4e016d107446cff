package dev.caretaker.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small shell beside this JVM that ends what the JVM left behind. It reads from a pipe which the system closes when
 * the JVM ends, by whatever means, {@code kill -9} included; then it kills the processes it was told of and removes
 * their folders.
 */
final class Guardian {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=' '
            dirs=''
            while IFS= read -r line; do
              case "$line" in
                +*) pids="$pids${line#+} " ;;
                -*) pids=$(printf '%s' "$pids" | sed "s/ ${line#-} / /") ;;
                /*) dirs="$dirs$line
            " ;;
              esac
            done
            for pid in $pids; do kill -9 "$pid" 2>/dev/null; done
            printf '%s' "$dirs" | while IFS= read -r dir; do rm -rf -- "$dir"; done
            """;
    private static final Guardian ONE = new Guardian();

    private final Writer pipe;

    private Guardian() {
        try {
            Process shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pipe = shell.outputWriter(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No shell could be started to look after test servers", e);
        }
    }

    /** Has a process killed when this JVM ends. */
    static void watch(long pid) {
        ONE.tell("+" + pid);
    }

    /** Forgets a process that has ended, lest its number be another's by then. */
    static void forget(long pid) {
        ONE.tell("-" + pid);
    }

    /** Has a folder removed when this JVM ends. */
    static void remove(Path dir) {
        ONE.tell(dir.toAbsolutePath().toString());
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The shell that looks after test servers has gone", e);
        }
    }
}
