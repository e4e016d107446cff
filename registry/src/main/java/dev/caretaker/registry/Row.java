package dev.caretaker.registry;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.citation.Verification;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import dev.caretaker.records.Actor;
import dev.caretaker.registry.Signatures.Signature;
import dev.caretaker.registry.StandardVersion.About;
import dev.caretaker.registry.text.DraftText.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version as it is kept.
 *
 * @param shown how people see it
 * @param digest what its text is kept under
 */
record Row(StandardVersion shown, String digest) {

    /** A version that was just written. */
    static Row written(Written written, String digest, LifecycleState lifecycle, Signature created) {
        Standard standard = written.standard();
        return new Row(
                new StandardVersion(
                        standard.ref(),
                        1,
                        lifecycle.state(),
                        standard.effective(),
                        about(standard),
                        lifecycle.signatures(created),
                        created.at()),
                digest);
    }

    private static About about(Standard standard) {
        return new About(standard.citation(), standard.title(), standard.discipline(), standard.severity());
    }

    LifecycleState lifecycle() {
        return LifecycleState.of(shown.state(), shown.signatures());
    }

    /** Its next revision, with the same content in another life. */
    Row next(LifecycleState lifecycle, Instant now) {
        return new Row(
                new StandardVersion(
                        shown.ref(),
                        shown.revision() + 1,
                        lifecycle.state(),
                        shown.effective(),
                        shown.about(),
                        lifecycle.signatures(shown.signatures().created()),
                        now),
                digest);
    }

    /** Its next revision, with other content. */
    Row rewritten(Written written, String otherDigest, Instant now) {
        Standard standard = written.standard();
        return new Row(
                new StandardVersion(
                        standard.ref(),
                        shown.revision() + 1,
                        shown.state(),
                        standard.effective(),
                        about(standard),
                        shown.signatures(),
                        now),
                otherDigest);
    }

    /** The same as the revision that follows one that was given up. */
    Row after(Row before) {
        return new Row(
                new StandardVersion(
                        shown.ref(),
                        before.shown.revision() + 1,
                        shown.state(),
                        shown.effective(),
                        shown.about(),
                        shown.signatures(),
                        shown.changedAt()),
                digest);
    }

    static Row of(ResultSet row) throws SQLException {
        StandardRef ref = new StandardRef(
                StandardId.parse(row.getString("standard_id")), row.getInt("version"), row.getString("hash"));
        return new Row(
                new StandardVersion(
                        ref,
                        row.getLong("revision"),
                        VersionState.valueOf(row.getString("shown")),
                        LocalDate.parse(row.getString("effective")),
                        aboutOf(row),
                        new Signatures(
                                signature(row, "created").orElseThrow(),
                                signature(row, "submitted"),
                                signature(row, "approved"),
                                signature(row, "retired")),
                        Instant.ofEpochMilli(row.getLong("changed_at"))),
                row.getString("text_digest"));
    }

    private static About aboutOf(ResultSet row) throws SQLException {
        Document document = new Document(
                row.getString("document"),
                new Text(row.getString("document_en"), row.getString("document_zh")),
                row.getString("issuer"),
                row.getString("jurisdiction"),
                row.getString("edition"));
        return new About(
                new Citation(
                        document,
                        row.getString("clause"),
                        Verification.find(row.getString("verification")).orElseThrow()),
                new Text(row.getString("title_en"), row.getString("title_zh")),
                Discipline.find(row.getString("discipline")).orElseThrow(),
                Severity.find(row.getString("severity")).orElseThrow());
    }

    private static Optional<Signature> signature(ResultSet row, String what) throws SQLException {
        String by = row.getString(what + "_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Signature(Actor.parse(by), Instant.ofEpochMilli(row.getLong(what + "_at"))));
    }
}
