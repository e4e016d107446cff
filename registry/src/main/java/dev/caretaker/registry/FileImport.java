package dev.caretaker.registry;

import dev.caretaker.model.digest.Sha256;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.registry.ImportedFile.What;
import dev.caretaker.registry.Signatures.Signature;
import dev.caretaker.registry.VersionWriter.Entry;
import dev.caretaker.registry.text.DraftText;
import dev.caretaker.registry.text.DraftText.Written;
import dev.caretaker.registry.text.Finding;
import dev.caretaker.registry.text.FindingTexts;
import dev.caretaker.registry.text.NotFitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes standards that come in files. What is published never changes: a file that says something else under the same
 * version is refused, and named. A draft that only a file says is no claim against what the registry has.
 */
final class FileImport {
    private final Handle transaction;
    private final VersionWriter writer;
    private final Sender sender;
    private final List<ImportedFile> delivered = new ArrayList<>();
    private final List<Finding> conflicts = new ArrayList<>();

    FileImport(Handle transaction, VersionWriter writer, Sender sender) {
        this.transaction = transaction;
        this.writer = writer;
        this.sender = sender;
    }

    /**
     * Who sends files.
     *
     * @param by who
     * @param mayPublish whether what a file calls published is; else it arrives as a draft
     */
    record Sender(Requester by, boolean mayPublish) {
        Requester from(String file) {
            return new Requester(by.actor(), by.behind(), Requester.FILE + file);
        }
    }

    void take(String file, DraftText manuscript) {
        for (Written written : manuscript.written()) {
            take(file, written);
        }
    }

    /** What became of each; everything is refused where one of them is. */
    List<ImportedFile> done() {
        if (!conflicts.isEmpty()) {
            throw new NotFitException("standard-files-refused", conflicts);
        }
        return delivered;
    }

    private void take(String file, Written written) {
        StandardRef ref = written.standard().ref();
        Optional<Row> before = VersionTable.lock(transaction, ref.id(), ref.version(), writer.today())
                .filter(row -> !(row.lifecycle() instanceof LifecycleState.Discarded));
        What what;
        if (before.isEmpty()) {
            what = added(written, sender.from(file));
        } else if (same(before.get(), written)) {
            what = moved(before.get(), written, sender.from(file));
        } else if (written.standard().lifecycle() == Lifecycle.DRAFT) {
            what = draft(before.get(), written, sender.from(file));
        } else if (untouched(before.get())) {
            what = replaced(before.get(), written, sender.from(file));
        } else {
            conflict(file, written, before.get());
            return;
        }
        StandardRef kept = before.filter(row -> what == What.UNCHANGED || what == What.KEPT)
                .map(row -> row.shown().ref())
                .orElse(ref);
        delivered.add(new ImportedFile(kept, file, what));
    }

    private What added(Written written, Requester by) {
        LifecycleState lifecycle = lifecycle(written, by);
        Row ignored = writer.begin(transaction, written, lifecycle, Entry.of(drafted(lifecycle), by));
        return What.ADDED;
    }

    /** The same content, perhaps further on in its lifecycle. */
    private What moved(Row before, Written written, Requester by) {
        LifecycleState wanted = lifecycle(written, by);
        LifecycleState is = before.lifecycle();
        if (wanted instanceof LifecycleState.Published && !is.sealed()) {
            Row ignored = writer.move(transaction, before, wanted, Entry.of("published", by));
            return What.PUBLISHED;
        }
        if (wanted instanceof LifecycleState.Retired && !(is instanceof LifecycleState.Retired)) {
            LifecycleState out =
                    is instanceof LifecycleState.Published(Optional<Signature> submitted, Signature approved)
                            ? new LifecycleState.Retired(submitted, Optional.of(approved), writer.sign(by))
                            : wanted;
            Row retired = writer.move(transaction, before, out, Entry.of("retired", by));
            if (is.sealed() && !retired.shown().effective().isAfter(writer.today())) {
                Retirement.ofSuperseded(transaction, writer, retired, Entry.of("retired", by));
            }
            return What.RETIRED;
        }
        return is instanceof LifecycleState.Draft && !sameText(before, written)
                ? draft(before, written, by)
                : What.UNCHANGED;
    }

    private What draft(Row before, Written written, Requester by) {
        if (!untouched(before)) {
            return What.KEPT;
        }
        Row ignored = writer.rewrite(transaction, before, written, Entry.of("edited", by));
        return What.CHANGED;
    }

    private What replaced(Row before, Written written, Requester by) {
        Row rewritten = writer.rewrite(transaction, before, written, Entry.of("edited", by));
        What moved = moved(rewritten, written, by);
        return moved == What.UNCHANGED ? What.CHANGED : moved;
    }

    /** Whether it is a draft that only files wrote. */
    private boolean untouched(Row row) {
        StandardRef ref = row.shown().ref();
        return row.lifecycle() instanceof LifecycleState.Draft
                && EventTable.onlyFiles(transaction, ref.id(), ref.version());
    }

    private static boolean same(Row row, Written written) {
        return row.shown().ref().equals(written.standard().ref()) || sameText(row, written);
    }

    private static boolean sameText(Row row, Written written) {
        return row.digest().equals(Sha256.hex(VersionWriter.stored(written.sheet())));
    }

    private LifecycleState lifecycle(Written written, Requester by) {
        Signature signature = writer.sign(by);
        if (!sender.mayPublish) {
            return new LifecycleState.Draft();
        }
        return switch (written.standard().lifecycle()) {
            case DRAFT -> new LifecycleState.Draft();
            case PUBLISHED -> new LifecycleState.Published(Optional.empty(), signature);
            case RETIRED -> new LifecycleState.Retired(Optional.empty(), Optional.empty(), signature);
        };
    }

    private static String drafted(LifecycleState lifecycle) {
        return lifecycle instanceof LifecycleState.Draft
                ? "drafted"
                : lifecycle.state().word();
    }

    private void conflict(String file, Written written, Row row) {
        StandardRef ref = row.shown().ref();
        String code = row.lifecycle().sealed() ? "sealed-differs" : "draft-differs";
        conflicts.add(FindingTexts.finding(
                new FindingTexts.At(written.sheet().line(), ""),
                code,
                file,
                ref.id().toString(),
                String.valueOf(ref.version()),
                ref.hash(),
                written.standard().ref().hash()));
    }
}
