package dev.caretaker.readinglog.embedded;

/** Bytes that are not a frame. */
final class DamagedFrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedFrameException(String found) {
        super("The bytes are no frame: they have " + found);
    }
}
