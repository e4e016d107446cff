package dev.caretaker.judging;

/**
 * What another engine or computation finds in a recording, and what the judge finds in it.
 *
 * @param test which recording and rule
 * @param theirs what they find
 * @param ours what the judge finds
 * @param note the number of the note that tells why they differ or what they agree by; 0 where there is none
 */
record Finding(String test, String theirs, String ours, int note) {
    static Finding of(String test, String theirs, String ours) {
        return new Finding(test, theirs, ours, 0);
    }

    Finding note(int number) {
        return new Finding(test, theirs, ours, number);
    }

    boolean agrees() {
        return theirs.equals(ours);
    }

    /** The line of the table in the documentation. */
    String row() {
        String sign = agrees() ? "=" : "≠";
        return "| " + test + " | " + theirs + " | " + ours + " | " + sign + (note == 0 ? "" : " " + note) + " |";
    }
}
