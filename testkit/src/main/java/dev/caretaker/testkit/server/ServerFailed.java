package dev.caretaker.testkit.server;

/** A server that is there but did not come up; the message carries what it said. */
final class ServerFailed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String log;

    ServerFailed(String sentence, String log) {
        super(sentence + ". It said:\n" + log);
        this.log = log;
    }

    /** Whether another program took the port between choosing it and using it. */
    boolean portTaken() {
        return log.contains("Address already in use") || log.contains("address already in use");
    }
}
