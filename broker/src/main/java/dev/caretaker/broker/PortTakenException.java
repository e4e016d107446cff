package dev.caretaker.broker;

/** Another program listens on the port the broker was to use. */
public final class PortTakenException extends BrokerException {
    private static final long serialVersionUID = 1L;

    private final String address;
    private final int port;

    PortTakenException(String address, int port, Throwable cause) {
        super("The port " + port + " of " + address + " is taken by another program, or may not be used", cause);
        this.address = address;
        this.port = port;
    }

    /** The address that was asked for. */
    public String address() {
        return address;
    }

    /** The port that was asked for. */
    public int port() {
        return port;
    }
}
