package dev.caretaker.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which rule histories are due by a time, found without a look at any that are not: a binary heap over the times at which
 * something happens to them of itself. A time that has moved on may stand in it a while longer; whoever is found too early
 * is put where it belongs.
 */
final class DueTimes {
    private static final Comparator<RuleHistory> IN_ORDER = Comparator.comparingInt(history -> history.number);

    private final RuleHistory[] heap;

    DueTimes(List<RuleHistory> histories) {
        heap = histories.toArray(RuleHistory[]::new);
        for (int i = 0; i < heap.length; i++) {
            heap[i].number = i;
            heap[i].place = i;
        }
        for (int i = heap.length / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** Those that may be due by a time, in the order in which they were given. */
    List<RuleHistory> upTo(long time) {
        if (heap.length == 0 || heap[0].dueAt > time) {
            return List.of();
        }
        List<RuleHistory> due = new ArrayList<>();
        collect(0, time, due);
        due.sort(IN_ORDER);
        return due;
    }

    private void collect(int place, long time, List<RuleHistory> due) {
        if (place < heap.length && heap[place].dueAt <= time) {
            due.add(heap[place]);
            collect(2 * place + 1, time, due);
            collect(2 * place + 2, time, due);
        }
    }

    /** One of them is due at another time than before. */
    void moved(RuleHistory history) {
        rise(history.place);
        sink(history.place);
    }

    private void rise(int from) {
        int place = from;
        RuleHistory history = heap[place];
        while (place > 0 && heap[(place - 1) / 2].dueAt > history.dueAt) {
            put(heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        put(history, place);
    }

    private void sink(int from) {
        int place = from;
        RuleHistory history = heap[place];
        while (2 * place + 1 < heap.length) {
            int child = 2 * place + 1;
            if (child + 1 < heap.length && heap[child + 1].dueAt < heap[child].dueAt) {
                child++;
            }
            if (heap[child].dueAt >= history.dueAt) {
                break;
            }
            put(heap[child], place);
            place = child;
        }
        put(history, place);
    }

    private void put(RuleHistory history, int place) {
        heap[place] = history;
        history.place = place;
    }
}
