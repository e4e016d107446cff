package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Times;
import java.time.Duration;

/**
 * What a run came to, in all or for a space.
 *
 * @param subjects how many were judged
 * @param times the time in each verdict
 * @param incidents the incidents
 * @param work the orders
 * @param pages the pages
 */
public record Tally(int subjects, Times times, Incidents incidents, Work work, Pages pages) {
    /**
     * Incidents.
     *
     * @param opened how many opened within the period
     * @param standing how many were there when it began
     * @param reopened how often one was open again
     * @param lasted how long all of them lasted together within the period
     * @param longest how long the longest did
     */
    public record Incidents(int opened, int standing, int reopened, Duration lasted, Duration longest) {}

    /**
     * Orders.
     *
     * @param orders how many would have been opened
     * @param clock how long their resolution clocks would have run, had each been completed when its breach was over; all
     *     hours count
     */
    public record Work(int orders, Duration clock) {}

    /**
     * Pages: one for each incident that opens or opens again, whoever receives it.
     *
     * @param sent how many
     * @param shifts how many shifts the period has
     * @param mostInShift how many the worst shift had
     * @param mostInTenMinutes the most within ten minutes
     */
    public record Pages(int sent, int shifts, int mostInShift, int mostInTenMinutes) {
        /** How many a shift has in the mean. */
        public double perShift() {
            return shifts == 0 ? 0 : (double) sent / shifts;
        }
    }
}
