package dev.caretaker.model.reading;

/** How far a reading can be trusted. */
public enum Quality {
    /** As the device sent it. */
    GOOD,
    /** Its time was impossible and the receive time stands in for it. */
    TIME_CORRECTED,
    /** The device itself says the value is doubtful; it is stored and not judged. */
    BAD
}
