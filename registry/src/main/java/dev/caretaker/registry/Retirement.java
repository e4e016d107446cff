package dev.caretaker.registry;

import dev.caretaker.registry.VersionWriter.Entry;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Retires what a retired version had superseded, so that nothing comes back into force by itself. */
final class Retirement {
    private Retirement() {}

    static void ofSuperseded(Handle transaction, VersionWriter writer, Row retired, Entry entry) {
        for (Row row : VersionTable.of(transaction, retired.shown().ref().id(), writer.today())) {
            boolean earlier =
                    row.shown().ref().version() < retired.shown().ref().version();
            if (earlier && row.lifecycle() instanceof LifecycleState.Published published) {
                LifecycleState next = new LifecycleState.Retired(
                        published.submitted(), Optional.of(published.approved()), writer.sign(entry.by()));
                Row ignored = writer.move(transaction, row, next, entry);
            }
        }
    }
}
