package dev.caretaker.registry;

import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Records;
import dev.caretaker.records.RefusedException;
import dev.caretaker.records.RefusedException.Kind;
import dev.caretaker.registry.VersionWriter.Entry;
import dev.caretaker.registry.check.DraftCheck;
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
 * Where people act on versions.
 *
 * @param records where versions are kept
 * @param writer writes them
 * @param checks what a draft must pass
 */
record VersionActions(Records records, VersionWriter writer, List<DraftCheck> checks) {
    /** How far ahead a derived draft is put into force: its review takes time. */
    private static final int REVIEW_DAYS = 14;

    StandardVersion draft(String text, Requester by) {
        Written written = DraftText.one(text);
        StandardId id = written.standard().ref().id();
        int version = written.standard().ref().version();
        return records.inTransaction(transaction -> {
            Optional<Row> before = VersionTable.lock(transaction, id, version, writer.today());
            if (before.filter(row -> !(row.lifecycle() instanceof LifecycleState.Discarded))
                    .isPresent()) {
                throw new RefusedException(Kind.CONFLICT, "standard-version-taken", id.toString(), version + "");
            }
            int highest = VersionTable.highest(transaction, id).orElse(0);
            if (version < highest) {
                throw new RefusedException(
                        Kind.CONFLICT, "standard-version-low", id.toString(), version + "", highest + "");
            }
            sameEdition(transaction, written);
            return writer.begin(transaction, written, new LifecycleState.Draft(), Entry.of("drafted", by))
                    .shown();
        });
    }

    StandardVersion derive(StandardId id, int version, Requester by) {
        String text = records.read(handle -> {
            Row row = VersionTable.find(handle, id, version, writer.today()).orElseThrow(() -> unknown(id, version));
            int next = VersionTable.highest(handle, id).orElse(version) + 1;
            return DraftText.one(TextTable.read(handle, row.digest()))
                    .sheet()
                    .with("version", String.valueOf(next))
                    .with("effective", writer.today().plusDays(REVIEW_DAYS).toString())
                    .text();
        });
        return draft(text, by);
    }

    StandardVersion edit(ExpectedRevision expected, String text, Requester by) {
        Written written = DraftText.one(text);
        String asked =
                written.standard().ref().id() + " " + written.standard().ref().version();
        if (!asked.equals(expected.id() + " " + expected.version())) {
            Finding finding = FindingTexts.finding("other-standard", asked, expected.id() + " " + expected.version());
            throw new NotFitException("standard-text-broken", List.of(finding));
        }
        return records.inTransaction(transaction -> {
            Row row = locked(transaction, expected);
            LifecycleState ignored = Transition.of(row.lifecycle(), new Step.Edit(), writer.sign(by))
                    .orThrow();
            sameEdition(transaction, written);
            return writer.rewrite(transaction, row, written, Entry.of("edited", by))
                    .shown();
        });
    }

    StandardVersion discard(ExpectedRevision expected, Requester by) {
        return records.inTransaction(transaction ->
                take(transaction, locked(transaction, expected), new Step.Discard(), Entry.of("discarded", by)));
    }

    StandardVersion submit(ExpectedRevision expected, Requester by) {
        List<Finding> against = checked(expected);
        return records.inTransaction(transaction -> {
            Row row = locked(transaction, expected);
            Step step = new Step.Submit(withBacktest(transaction, row, against));
            return take(transaction, row, step, Entry.of(step.done(), by));
        });
    }

    StandardVersion sendBack(ExpectedRevision expected, String reason, Requester by) {
        return records.inTransaction(transaction -> take(
                transaction,
                locked(transaction, expected),
                new Step.SendBack(reason),
                new Entry("sent-back", by, reason)));
    }

    StandardVersion approve(ExpectedRevision expected, Requester by) {
        List<Finding> against = checked(expected);
        return records.inTransaction(transaction -> {
            Row row = locked(transaction, expected);
            Step step = new Step.Approve(
                    EventTable.authors(transaction, expected.id(), expected.version()),
                    withBacktest(transaction, row, against),
                    row.shown().effective(),
                    writer.today());
            return take(transaction, row, step, Entry.of(step.done(), by));
        });
    }

    /** Retires a version. What it superseded does not come back: it goes out of force with it. */
    StandardVersion retire(ExpectedRevision expected, String reason, Requester by) {
        return records.inTransaction(transaction -> {
            Row row = locked(transaction, expected);
            StandardVersion retired = take(transaction, row, new Step.Retire(reason), new Entry("retired", by, reason));
            if (!row.shown().effective().isAfter(writer.today())) {
                Retirement.ofSuperseded(transaction, writer, row, new Entry("retired", by, reason));
            }
            return retired;
        });
    }

    private StandardVersion take(Handle transaction, Row row, Step step, Entry entry) {
        LifecycleState next =
                Transition.of(row.lifecycle(), step, writer.sign(entry.by())).orThrow();
        return writer.move(transaction, row, next, entry).shown();
    }

    private Row locked(Handle transaction, ExpectedRevision expected) {
        Row row = VersionTable.lock(transaction, expected.id(), expected.version(), writer.today())
                .orElseThrow(() -> unknown(expected.id(), expected.version()));
        if (row.shown().revision() != expected.revision()) {
            throw new RefusedException(
                    Kind.STALE,
                    "standard-changed",
                    expected.id().toString(),
                    expected.version() + "",
                    row.shown().revision() + "");
        }
        return row;
    }

    /** What stands against publishing the content somebody saw. Runs its cases, so it comes before the transaction. */
    private List<Finding> checked(ExpectedRevision expected) {
        String text = records.read(handle -> TextTable.read(
                handle,
                VersionTable.find(handle, expected.id(), expected.version(), writer.today())
                        .orElseThrow(() -> unknown(expected.id(), expected.version()))
                        .digest()));
        try {
            Written written = DraftText.one(
                    DraftText.one(text).sheet().with("status", "published").text());
            return checks.stream()
                    .flatMap(check -> check.against(written.standard()).stream())
                    .toList();
        } catch (NotFitException unpublishable) {
            return unpublishable.findings();
        }
    }

    private static List<Finding> withBacktest(Handle handle, Row row, List<Finding> against) {
        List<Finding> all = new ArrayList<>(against);
        if (!BacktestTable.finished(handle, row.shown().ref())) {
            all.add(FindingTexts.finding("backtest-missing", row.shown().ref().hash()));
        }
        return all;
    }

    /** Another edition is another document: the versions of one document can be written into one file. */
    private static void sameEdition(Handle handle, Written written) {
        var document = written.standard().citation().document();
        VersionTable.editionOf(handle, document.id())
                .filter(known -> !known.equals(document.edition()))
                .ifPresent(known -> {
                    throw new RefusedException(
                            Kind.CONFLICT, "standard-edition-other", document.id(), known, document.edition());
                });
    }

    static RefusedException unknown(StandardId id, int version) {
        return new RefusedException(Kind.UNKNOWN, "standard-version-unknown", id.toString(), version + "");
    }
}
