package dev.caretaker.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of a longer list.
 *
 * @param items the items, in the order of the list
 * @param next what to ask for the piece that follows; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** The same piece with each item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
