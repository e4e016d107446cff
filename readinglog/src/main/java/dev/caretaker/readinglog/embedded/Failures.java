package dev.caretaker.readinglog.embedded;

import dev.caretaker.readinglog.LogException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What the system says of files, for operators. */
final class Failures {
    private Failures() {}

    static LogException of(Path place, IOException cause) {
        String said = String.valueOf(cause.getMessage());
        boolean full = said.toLowerCase(Locale.ROOT).matches(".*(no space left|disk quota|not enough space).*");
        LogException.Code code = full ? LogException.Code.DISK_FULL : LogException.Code.DISK;
        return new LogException(code, cause, place.toString(), said);
    }
}
