package dev.caretaker.model.requirement;

/**
 * From what the usual values of a point are learned: the whole days before each day, on the wall clock of the site.
 *
 * @param days how many days back it learns from
 * @param least on how many of them an hour of the day must have been learned before it is judged
 * @param seed where the random cuts of its forest start from
 */
public record Training(int days, int least, long seed) {
    /** Four weeks, half of which must be known. */
    public static final Training DEFAULT = new Training(28, 14, 1);

    /** Refuses to wait for more than there ever is. */
    public Training {
        if (least < 1 || least > days) {
            throw new IllegalArgumentException(
                    "The least number of days to learn from, " + least + ", must be from 1 to all " + days + " days");
        }
    }
}
