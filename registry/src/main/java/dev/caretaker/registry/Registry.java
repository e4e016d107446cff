package dev.caretaker.registry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.provisioning.standards.StandardSchema;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Page;
import dev.caretaker.records.Records;
import dev.caretaker.registry.check.DraftCheck;
import dev.caretaker.registry.check.GreenCases;
import dev.caretaker.registry.text.DraftText;
import dev.caretaker.registry.text.NotFitException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every version of every standard, kept in the records: to be read, and to be brought through their lives. Calls block. */
public final class Registry {
    private static final int MOST_AT_ONCE = 500;
    private static final Requester PROVISIONING = Requester.of(Actor.system("provisioning"), "");

    private final Records records;
    private final VersionWriter writer;
    private final VersionActions actions;
    private final LibrarySnapshot printed;

    private Registry(Records records, ZoneId zone, List<DraftCheck> checks) {
        this.records = records;
        writer = new VersionWriter(records, zone);
        actions = new VersionActions(records, writer, checks);
        printed = new LibrarySnapshot(records, writer);
    }

    /**
     * Opens the registry.
     *
     * @param records where it is kept
     * @param zone where it is decided which day it is
     * @param checks what a draft must pass beside having green cases and a backtest
     */
    public static Registry open(Records records, ZoneId zone, List<DraftCheck> checks) {
        List<DraftCheck> all =
                Stream.concat(Stream.of(new GreenCases()), checks.stream()).toList();
        return new Registry(records, zone, all);
    }

    /** The JSON Schema of the texts it takes. */
    public static String schema() {
        return StandardSchema.text();
    }

    /** All versions that were ever published, with the retired ones, as judging reads them. */
    public Library library() {
        return printed.published();
    }

    /** All versions that were not given up, drafts among them. */
    public Library everything() {
        return printed.everything();
    }

    /** Tells when the library changed, or when another day brought another version into force. Listeners must not block. */
    public AutoCloseable whenChanged(Consumer<Library> listener) {
        return printed.subscribe(listener);
    }

    /** Looks whether another day began; to be called every now and then. */
    public void tick() {
        printed.refresh();
    }

    /**
     * Takes the files that are provisioned: texts by the name of the file. All of them or none.
     *
     * @throws NotFitException where a file is broken, or says otherwise what is published
     */
    @CanIgnoreReturnValue
    public List<ImportedFile> provision(Map<String, String> files) {
        return deliver(files, new FileImport.Sender(PROVISIONING, true));
    }

    /**
     * Takes files that somebody sends; what they call published is only where the sender may publish by files.
     *
     * @throws NotFitException where a file is broken, says otherwise what is published, or holds service standards
     */
    @CanIgnoreReturnValue
    public List<ImportedFile> apply(Map<String, String> files, Requester by, boolean mayPublish) {
        files.values().forEach(text -> DraftText.read(text).refuseServices());
        return deliver(files, new FileImport.Sender(by, mayPublish));
    }

    private List<ImportedFile> deliver(Map<String, String> files, FileImport.Sender sender) {
        Map<String, DraftText> manuscripts = new TreeMap<>();
        files.forEach((name, text) -> manuscripts.put(name, DraftText.read(text)));
        return afterwards(records.inTransaction(transaction -> {
            FileImport delivery = new FileImport(transaction, writer, sender);
            manuscripts.forEach(delivery::take);
            return delivery.done();
        }));
    }

    /** One file for each document: its name and its text in canonical form. */
    public Map<String, String> files() {
        return printed.files();
    }

    /** The versions of a query. */
    public Page<StandardVersion> list(VersionQuery query) {
        VersionQuery bounded = new VersionQuery(
                query.only(),
                query.sort(),
                query.descending(),
                query.after(),
                Math.clamp(query.limit(), 1, MOST_AT_ONCE));
        return records.read(handle -> new VersionList(bounded).read(handle, writer.today()));
    }

    /** Every version of a standard, newest first. */
    public List<StandardVersion> versions(StandardId id) {
        return records.read(handle -> VersionTable.of(handle, id, writer.today())).stream()
                .map(Row::shown)
                .toList();
    }

    /** One version with its text and all that happened to it. */
    public Optional<Whole> find(StandardId id, int version) {
        return records.read(handle -> VersionTable.find(handle, id, version, writer.today())
                .map(row -> new Whole(
                        row.shown(),
                        LibrarySnapshot.sheet(handle, row).text(),
                        EventTable.of(handle, id, version),
                        BacktestTable.of(handle, id, version))));
    }

    /**
     * Reads the text of one standard, which stays where it is.
     *
     * @throws NotFitException with everything that is wrong with it
     */
    public static Standard read(String text) {
        return DraftText.one(text).standard();
    }

    /** Writes a draft; its text holds one standard. */
    @CanIgnoreReturnValue
    public StandardVersion draft(String text, Requester by) {
        return afterwards(actions.draft(text, by));
    }

    /** Writes a draft of the next version with the content of another. */
    @CanIgnoreReturnValue
    public StandardVersion derive(StandardId id, int version, Requester by) {
        return afterwards(actions.derive(id, version, by));
    }

    /** Writes other content over that of a draft. */
    @CanIgnoreReturnValue
    public StandardVersion edit(ExpectedRevision expected, String text, Requester by) {
        return afterwards(actions.edit(expected, text, by));
    }

    /** Gives a draft up. */
    @CanIgnoreReturnValue
    public StandardVersion discard(ExpectedRevision expected, Requester by) {
        return afterwards(actions.discard(expected, by));
    }

    /** Asks for the review of a draft. */
    @CanIgnoreReturnValue
    public StandardVersion submit(ExpectedRevision expected, Requester by) {
        return afterwards(actions.submit(expected, by));
    }

    /** Gives a draft back to be written on. */
    @CanIgnoreReturnValue
    public StandardVersion sendBack(ExpectedRevision expected, String reason, Requester by) {
        return afterwards(actions.sendBack(expected, reason, by));
    }

    /** Publishes what another person submitted. */
    @CanIgnoreReturnValue
    public StandardVersion approve(ExpectedRevision expected, Requester by) {
        return afterwards(actions.approve(expected, by));
    }

    /** Takes a version out of force, and with it those it superseded. */
    @CanIgnoreReturnValue
    public StandardVersion retire(ExpectedRevision expected, String reason, Requester by) {
        return afterwards(actions.retire(expected, reason, by));
    }

    /** Attaches a backtest to a version, or says what became of one that was attached. */
    public void attach(StandardId id, int version, Backtest backtest) {
        records.inTransaction(transaction -> {
            Row row = VersionTable.lock(transaction, id, version, writer.today())
                    .orElseThrow(() -> VersionActions.unknown(id, version));
            BacktestTable.put(transaction, row.shown().ref(), backtest);
            return row;
        });
    }

    private <T> T afterwards(T done) {
        printed.refresh();
        return done;
    }

    /**
     * A version with all there is of it.
     *
     * @param version the version
     * @param text its text in canonical form
     * @param events what happened to it, oldest first
     * @param backtests its backtests, newest first
     */
    public record Whole(StandardVersion version, String text, List<VersionEvent> events, List<Backtest> backtests) {
        /** Copies the lists. */
        public Whole {
            events = List.copyOf(events);
            backtests = List.copyOf(backtests);
        }
    }
}
