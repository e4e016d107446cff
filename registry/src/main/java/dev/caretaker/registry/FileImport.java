package dev.caretaker.registry;

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
    private final VersionWriter scribe;
    private final Sender sender;
    private final List<ImportedFile> delivered = new ArrayList<>();
    private final List<Finding> conflicts = new ArrayList<>();

    FileImport(Handle transaction, VersionWriter scribe, Sender sender) {
        this.transaction = transaction;
        this.scribe = scribe;
        this.sender = sender;
    }

    /**
     * Who sends files.
     *
     * @param by who
     * @param mayPublish whether what a file calls published is; else it arrives as a draft
     */
    record Sender(By by, boolean mayPublish) {
        By from(String file) {
            return new By(by.actor(), by.behind(), By.FILE + file);
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
        Optional<Row> before = VersionTable.lock(transaction, ref.id(), ref.version(), scribe.today())
                .filter(row -> !(row.life() instanceof Life.Discarded));
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

    private What added(Written written, By by) {
        Life life = life(written, by);
        Row ignored = scribe.begin(transaction, written, life, Entry.of(drafted(life), by));
        return What.ADDED;
    }

    /** The same content, perhaps further on in its life. */
    private What moved(Row before, Written written, By by) {
        Life wanted = life(written, by);
        Life is = before.life();
        if (wanted instanceof Life.Published && !is.sealed()) {
            Row ignored = scribe.move(transaction, before, wanted, Entry.of("published", by));
            return What.PUBLISHED;
        }
        if (wanted instanceof Life.Retired && !(is instanceof Life.Retired)) {
            Life out = is instanceof Life.Published(Optional<Signature> submitted, Signature approved)
                    ? new Life.Retired(submitted, Optional.of(approved), scribe.sign(by))
                    : wanted;
            Row retired = scribe.move(transaction, before, out, Entry.of("retired", by));
            if (is.sealed() && !retired.shown().effective().isAfter(scribe.today())) {
                Retirement.ofSuperseded(transaction, scribe, retired, Entry.of("retired", by));
            }
            return What.RETIRED;
        }
        return is instanceof Life.Draft && !sameText(before, written) ? draft(before, written, by) : What.UNCHANGED;
    }

    private What draft(Row before, Written written, By by) {
        if (!untouched(before)) {
            return What.KEPT;
        }
        Row ignored = scribe.rewrite(transaction, before, written, Entry.of("edited", by));
        return What.CHANGED;
    }

    private What replaced(Row before, Written written, By by) {
        Row rewritten = scribe.rewrite(transaction, before, written, Entry.of("edited", by));
        What moved = moved(rewritten, written, by);
        return moved == What.UNCHANGED ? What.CHANGED : moved;
    }

    /** Whether it is a draft that only files wrote. */
    private boolean untouched(Row row) {
        StandardRef ref = row.shown().ref();
        return row.life() instanceof Life.Draft && EventTable.onlyFiles(transaction, ref.id(), ref.version());
    }

    private static boolean same(Row row, Written written) {
        return row.shown().ref().equals(written.standard().ref()) || sameText(row, written);
    }

    private static boolean sameText(Row row, Written written) {
        return row.digest().equals(TextTable.digest(VersionWriter.stored(written.sheet())));
    }

    private Life life(Written written, By by) {
        Signature signature = scribe.sign(by);
        if (!sender.mayPublish) {
            return new Life.Draft();
        }
        return switch (written.standard().lifecycle()) {
            case DRAFT -> new Life.Draft();
            case PUBLISHED -> new Life.Published(Optional.empty(), signature);
            case RETIRED -> new Life.Retired(Optional.empty(), Optional.empty(), signature);
        };
    }

    private static String drafted(Life life) {
        return life instanceof Life.Draft ? "drafted" : life.state().word();
    }

    private void conflict(String file, Written written, Row row) {
        StandardRef ref = row.shown().ref();
        String code = row.life().sealed() ? "sealed-differs" : "draft-differs";
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
