package dev.caretaker.judging;

import dev.caretaker.model.reading.Reading;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** The readings of several points in the order of their times, of which each point's own are in order already. */
public final class InOrder implements Iterator<Reading> {
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(head -> head.reading().time()));

    /** Over the readings of each point. */
    public InOrder(Collection<Iterator<Reading>> points) {
        points.forEach(this::push);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Reading next() {
        Head head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        push(head.rest());
        return head.reading();
    }

    private void push(Iterator<Reading> rest) {
        if (rest.hasNext()) {
            heads.add(new Head(rest.next(), rest));
        }
    }

    private record Head(Reading reading, Iterator<Reading> rest) {}
}
