package dev.caretaker.registry;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.records.Records;
import dev.caretaker.registry.text.CanonicalYaml;
import dev.caretaker.registry.text.DraftText;
import dev.caretaker.registry.text.StandardDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry as standards that can judge: read once for each content, and told to listeners when they change. */
final class LibrarySnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(LibrarySnapshot.class);

    private final Records records;
    private final VersionWriter writer;
    private final Map<Key, Standard> read = new ConcurrentHashMap<>();
    private final List<Consumer<Library>> listeners = new CopyOnWriteArrayList<>();
    private volatile Library everything = new Library(List.of());
    private Announced told = new Announced(List.of(), List.of());

    LibrarySnapshot(Records records, VersionWriter writer) {
        this.records = records;
        this.writer = writer;
        told = now();
    }

    Library everything() {
        return everything;
    }

    private Library readAll() {
        return new Library(records.read(handle -> VersionTable.all(handle, writer.today()).stream()
                .map(row -> standard(handle, row))
                .toList()));
    }

    Library published() {
        return new Library(everything.standards().stream()
                .filter(one -> one.lifecycle() != Lifecycle.DRAFT)
                .toList());
    }

    AutoCloseable subscribe(Consumer<Library> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells the listeners where the library, or what is in force, is not what they were told. */
    synchronized void refresh() {
        Announced now = now();
        if (!now.equals(told)) {
            told = now;
            listeners.forEach(listener -> tell(listener, new Library(now.library)));
        }
    }

    private Announced now() {
        everything = readAll();
        Library library = published();
        return new Announced(library.standards(), refs(library.inForce(writer.today())));
    }

    private static void tell(Consumer<Library> listener, Library library) {
        try {
            listener.accept(library);
        } catch (RuntimeException e) {
            LOG.error(
                    "A part of the service could not take over the changed standards and uses the former ones;"
                            + " restart the service",
                    e);
        }
    }

    private static List<StandardRef> refs(Collection<Standard> standards) {
        return standards.stream().map(Standard::ref).toList();
    }

    /** One file for each document. */
    Map<String, String> files() {
        return records.read(handle -> {
            Map<String, List<StandardDocument>> sheets = new TreeMap<>();
            for (Row row : VersionTable.all(handle, writer.today())) {
                String file = row.shown().about().citation().document().id() + ".yaml";
                sheets.computeIfAbsent(file, name -> new ArrayList<>()).add(sheet(handle, row));
            }
            Map<String, String> files = new TreeMap<>();
            sheets.forEach((file, all) -> files.put(file, CanonicalYaml.write(all)));
            return files;
        });
    }

    /** How a version is written, with the state it is in. */
    static StandardDocument sheet(Handle handle, Row row) {
        StandardDocument stored =
                DraftText.one(TextTable.read(handle, row.digest())).sheet();
        return stored.with("status", lifecycle(row).word());
    }

    private Standard standard(Handle handle, Row row) {
        Key key = new Key(row.shown().ref(), row.digest(), lifecycle(row));
        return read.computeIfAbsent(key, missing -> print(handle, row));
    }

    /** What it says, under the hash it was published with: a later program may sign the same text otherwise. */
    private static Standard print(Handle handle, Row row) {
        Standard standard = DraftText.one(TextTable.read(handle, row.digest())).standard();
        return standard.as(row.shown().ref(), lifecycle(row));
    }

    private static Lifecycle lifecycle(Row row) {
        return switch (row.lifecycle()) {
            case LifecycleState.Draft draft -> Lifecycle.DRAFT;
            case LifecycleState.InReview review -> Lifecycle.DRAFT;
            case LifecycleState.Discarded discarded -> Lifecycle.DRAFT;
            case LifecycleState.Published published -> Lifecycle.PUBLISHED;
            case LifecycleState.Retired retired -> Lifecycle.RETIRED;
        };
    }

    private record Key(StandardRef ref, String digest, Lifecycle lifecycle) {}

    private record Announced(List<Standard> library, List<StandardRef> inForce) {}
}
