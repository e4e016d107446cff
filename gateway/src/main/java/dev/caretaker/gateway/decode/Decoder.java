package dev.caretaker.gateway.decode;

/** Reads the payloads of one format. Whatever a device sends gives an answer, never an exception. */
@FunctionalInterface
public interface Decoder {
    /** What a message is, given where its topic leads. */
    Decoded decode(Message message, Route route);
}
