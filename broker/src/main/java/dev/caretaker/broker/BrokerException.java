package dev.caretaker.broker;

/** The embedded broker could not be started or stopped. */
public class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
