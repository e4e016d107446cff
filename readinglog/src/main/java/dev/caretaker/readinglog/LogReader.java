package dev.caretaker.readinglog;

/** One who reads the log in its order, for one thread. It never waits: where there is nothing to read, it says so. */
public interface LogReader extends AutoCloseable {
    /**
     * What follows the last read, about so many readings; at least one batch, as it was appended, where there is one.
     *
     * @throws LogException where the log cannot be read now; the same is read next time
     */
    LogSlice read(int most);

    /** The offset of what is read next. */
    long position();

    /** Goes back, or on, to an offset; to the begin of the log where that is behind it already. */
    void seek(long offset);

    /** Done with everything before an offset: stored, so that reading goes on there after a restart, and the log may forget. */
    void passed(long offset);

    /** How many readings there are that have not been read. */
    long lag();

    /** Has somebody told, in the place of who was told before, after every append and on a thread of the log, that there is more; must be quick. */
    void whenMore(Runnable told);

    /** Lets go of what it reads from. */
    @Override
    void close();
}
