package dev.caretaker.readinglog;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log did not do what was asked: a stable code, and a sentence that tells the operator what to check. */
public final class LogException extends RuntimeException implements Sentence {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(LogException.class, "log");

    private final Code code;
    private final transient List<String> args;

    /** A failure with the values its sentence names. */
    public LogException(Code code, @Nullable Throwable cause, String... args) {
        super(MESSAGES.say(Language.EN, code.word(), (Object[]) args), cause);
        this.code = code;
        this.args = List.of(args);
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }

    @Override
    public String say(Language language) {
        return MESSAGES.say(language, code.word(), args.toArray());
    }

    /** What can be wrong with the reading log. */
    public enum Code {
        /** The directory cannot be made or read. Its path, and what the system says; so it is with the next ones. */
        DIRECTORY("log-directory"),
        /** The disk is full. */
        DISK_FULL("log-disk-full"),
        /** The disk is broken, or the files may not be written. */
        DISK("log-disk"),
        /** The files were written by a later version of this program. The file. */
        NEWER_FORMAT("log-newer-format"),
        /** The log is closed. */
        CLOSED("log-closed");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /** The stable word for logs and answers. */
        public String word() {
            return word;
        }
    }
}
