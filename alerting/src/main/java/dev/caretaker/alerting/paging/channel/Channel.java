package dev.caretaker.alerting.paging.channel;

/** Carries messages to one receiver. Blocks; called from virtual threads, several at once. */
@FunctionalInterface
public interface Channel {
    /** Delivers a message, once. Whatever goes wrong outside is a receipt; what is thrown is a bug. */
    Receipt deliver(Message message);
}
