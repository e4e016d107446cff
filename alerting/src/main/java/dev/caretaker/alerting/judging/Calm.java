package dev.caretaker.alerting.judging;

/**
 * A stretch in which readings change nothing of what a watch has found but the number it measured last. Most readings of
 * most points come in a calm, so this is all that they touch of a watch; its state is brought up to date when somebody
 * looks. Times are epoch milliseconds.
 */
final class Calm {
    private double low;
    private double high;
    private long longest;
    private long until = State.NONE;
    private long heard = State.NONE;

    /** Begins with the state that a reading has left. */
    void begin(State state, Band band) {
        long quietAt = state.quietAt();
        low = band.low();
        high = band.high();
        longest = quietAt == State.NEVER ? State.NEVER : quietAt - state.time;
        until = state.boundary;
        heard = state.time;
    }

    void end() {
        until = State.NONE;
        heard = State.NONE;
    }

    /** Takes a reading where it changes nothing; whether it does. */
    boolean absorbs(long time, double value) {
        if (time > heard && value >= low && value <= high && lasts(time)) {
            heard = time;
            return true;
        }
        return false;
    }

    /** Whether nothing happens of itself up to a time. */
    boolean lasts(long time) {
        return time < until && time - heard <= longest;
    }

    /** The time of the last reading in it; {@link State#NONE} where there is no calm. */
    long heard() {
        return heard;
    }
}
