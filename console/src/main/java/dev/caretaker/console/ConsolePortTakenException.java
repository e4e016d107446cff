package dev.caretaker.console;

/** The port the console is to listen on is taken by another program. */
public final class ConsolePortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int port;

    ConsolePortTakenException(String host, int port, Throwable cause) {
        super("Port " + port + " on " + host + " is taken by another program", cause);
        this.host = host;
        this.port = port;
    }

    /** The address. */
    public String host() {
        return host;
    }

    /** The port. */
    public int port() {
        return port;
    }
}
