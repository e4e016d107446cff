package dev.caretaker.records;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.util.List;

/** The database cannot be used: a stable code, and a sentence that tells the operator what to check. */
public final class RecordsException extends RuntimeException implements Sentence {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(RecordsException.class, "records");

    private final Code code;
    private final transient List<String> args;

    /** A failure with its code, what led to it, and what its sentence names. */
    public RecordsException(Code code, Throwable cause, String... args) {
        super(MESSAGES.say(Language.EN, code.word(), (Object[]) args), cause);
        this.code = code;
        this.args = List.of(args);
    }

    /** A failure with its code and what its sentence names. */
    public RecordsException(Code code, String... args) {
        super(MESSAGES.say(Language.EN, code.word(), (Object[]) args));
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

    /** What can be wrong with a database. */
    public enum Code {
        /** The directory of the file cannot be made or written. */
        DIRECTORY_NOT_WRITABLE("records-directory-not-writable"),
        /** The file is something else than a database. */
        NOT_A_DATABASE("records-not-a-database"),
        /** The server cannot be reached, refuses us, or went away. */
        AWAY("records-away"),
        /** Others keep it so busy that a change could not be made. */
        BUSY("records-busy"),
        /** The disk is full or broken, or the file may not be written. */
        DISK("records-disk"),
        /** Its tables could not be brought up to date. */
        MIGRATION("records-migration");

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
