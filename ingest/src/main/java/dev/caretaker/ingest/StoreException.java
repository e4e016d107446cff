package dev.caretaker.ingest;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The telemetry store did not do what was asked: a stable code, and a sentence that tells the operator what to check. */
public final class StoreException extends RuntimeException implements Sentence {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(StoreException.class, "store");

    private final Code code;
    private final transient List<String> args;

    /** A failure with the values its sentence names. */
    public StoreException(Code code, @Nullable Throwable cause, String... args) {
        super(MESSAGES.say(Language.EN, code.word(), (Object[]) args), cause);
        this.code = code;
        this.args = List.of(args);
    }

    /** A failure that nothing else caused, with the values its sentence names. */
    public StoreException(Code code, String... args) {
        this(code, null, args);
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }

    /** Whether trying again can help. */
    public boolean retryable() {
        return code.outlook != Outlook.NEVER;
    }

    /** Whether the server is not there or in trouble; it can be back any time without anything said to it. */
    public boolean isAway() {
        return code == Code.AWAY || code == Code.NOT_NOW;
    }

    /** Whether the store answers, and trying again helps only when somebody has mended its set-up or our rights. */
    public boolean needsMending() {
        return code.outlook == Outlook.WHEN_MENDED;
    }

    @Override
    public String say(Language language) {
        return MESSAGES.say(language, code.word(), args.toArray());
    }

    /** What can be wrong with a telemetry store. */
    public enum Code {
        /** The server cannot be reached. Its address, and what the system says. */
        AWAY("telemetry-away", true),
        /** The server is in trouble. Its address, and its answer. */
        NOT_NOW("telemetry-not-now", true),
        /** The server does not let us in, or not do what we must. Its address, and its answer. */
        NOT_LET_IN("telemetry-not-let-in", Outlook.WHEN_MENDED),
        /** Something else answers, or the server elsewhere. The address, and the answer. */
        NO_INFLUXDB("telemetry-no-influxdb", Outlook.WHEN_MENDED),
        /** The server will never take some of what was written. Its address, and its answer. */
        REFUSED("telemetry-refused", false),
        /** InfluxDB 1 has no such database and does not let us create it. Its name, and the answer. */
        NO_DATABASE("telemetry-no-database", Outlook.WHEN_MENDED),
        /** InfluxDB 2 has no such bucket or no mapping to it and does not let us make them. The name, and the answer. */
        NO_BUCKET("telemetry-no-bucket", Outlook.WHEN_MENDED),
        /** InfluxDB 2 could have the bucket in none or several organisations. Its name, and the organisations. */
        NO_ORGANISATION("telemetry-no-organisation", Outlook.WHEN_MENDED),
        /** InfluxDB 3 has no such database and does not let us create it. Its name, and the answer. */
        NO_DATABASE_IN_3("telemetry-no-database-in-3", Outlook.WHEN_MENDED),
        /** The server cannot answer a question. What it says. */
        NO_ANSWER("telemetry-no-answer", false),
        /** The server answered something that is no reading. The row. */
        STRANGE_ANSWER("telemetry-strange-answer", false),
        /** The directory cannot be made or read. Its path. */
        DIRECTORY("telemetry-directory", true),
        /** The disk is full. The place, and what the system says; so it is with all that follow about files. */
        DISK_FULL("telemetry-disk-full", true),
        /** The disk is broken or full. */
        DISK("telemetry-disk", true),
        /** The files may not be written. */
        NOT_WRITABLE("telemetry-not-writable", true),
        /** Another process has the files. */
        IN_USE("telemetry-in-use", true),
        /** A file is damaged. */
        DAMAGED("telemetry-damaged", true),
        /** A file cannot be used for another reason. */
        FILES("telemetry-files", true),
        /** There are days without the catalogue of what is in them. The directory. */
        NO_CATALOGUE("telemetry-no-catalogue", false),
        /** Old days cannot be deleted. The directory. */
        NOT_DELETED("telemetry-not-deleted", true),
        /** A reading from before or after all times. The point, and the time. */
        IMPOSSIBLE_TIME("telemetry-impossible-time", false),
        /** The store is closed. */
        CLOSED("telemetry-closed", false),
        /** A mistake in this program. What failed. */
        BUG("telemetry-bug", false);

        private final String word;
        private final Outlook outlook;

        Code(String word, boolean retryable) {
            this(word, retryable ? Outlook.LATER : Outlook.NEVER);
        }

        Code(String word, Outlook outlook) {
            this.word = word;
            this.outlook = outlook;
        }

        /** Whether it is single readings that will never be taken, however often they come; all others are stored. */
        public boolean isOfReadings() {
            return this == REFUSED || this == IMPOSSIBLE_TIME || this == BUG;
        }

        /** The stable word for logs and answers. */
        public String word() {
            return word;
        }
    }

    /** When the same can succeed. */
    private enum Outlook {
        NEVER,
        LATER,
        WHEN_MENDED
    }
}
