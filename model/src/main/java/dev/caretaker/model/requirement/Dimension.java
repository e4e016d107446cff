package dev.caretaker.model.requirement;

/** What kind of number is held against limits, and so in which unit it is. */
public enum Dimension {
    /** A value of the quantity, in its unit; a state where it has states. */
    VALUE,
    /** A difference of two values, in the unit of the quantity: a rise of 9 °F is one of 5 K. */
    DIFFERENCE,
    /** Many values added up, in the unit of the quantity. */
    TOTAL,
    /** Seconds. */
    DURATION,
    /** A number of things. */
    COUNT,
    /** How many times something else it is. */
    RATIO
}
