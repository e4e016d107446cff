package dev.caretaker.records.outbox;

/** Where a message stands. */
public enum OutboxState {
    /** It waits for its time. */
    PENDING,
    /** Somebody holds it under a lease and is sending it. */
    SENDING,
    /** It was taken by the receiver. */
    SENT,
    /** It will not be tried again. */
    FAILED,
    /** Its reason was gone before it was sent. */
    CANCELLED,
    /** Its deadline passed before it could be sent. */
    STALE
}
