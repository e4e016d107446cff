package dev.caretaker.judging.live;

import dev.caretaker.judging.JudgeSnapshot;

/**
 * Where a judge stood.
 *
 * @param offset the offset in the log before which it has judged everything; some after it perhaps too
 * @param snapshot what it remembered
 */
record Checkpoint(long offset, JudgeSnapshot snapshot) {}
