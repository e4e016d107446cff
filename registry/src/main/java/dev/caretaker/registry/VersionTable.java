package dev.caretaker.registry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.registry.Signatures.Signature;
import dev.caretaker.registry.StandardVersion.About;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of versions. */
final class VersionTable {
    static final String SELECT =
            "SELECT v.*, CASE WHEN v.state = 'PUBLISHED' AND EXISTS (SELECT 1 FROM standard_version n"
                    + " WHERE n.standard_id = v.standard_id AND n.version > v.version AND n.state = 'PUBLISHED'"
                    + " AND n.effective <= :today) THEN 'SUPERSEDED' ELSE v.state END AS shown FROM standard_version v";

    private VersionTable() {}

    static void insert(Handle handle, Row row) {
        int added = bind(
                        handle.createUpdate("INSERT INTO standard_version (standard_id, version, revision, hash,"
                                + " text_digest, effective, document, document_en, document_zh, issuer, jurisdiction,"
                                + " edition, clause, title_en, title_zh, discipline, severity, verification, state,"
                                + " created_by, created_at, submitted_by, submitted_at, approved_by, approved_at,"
                                + " retired_by, retired_at, changed_at) VALUES (:id, :version, :revision, :hash, :digest,"
                                + " :effective, :document, :documentEn, :documentZh, :issuer, :jurisdiction, :edition,"
                                + " :clause, :titleEn, :titleZh, :discipline, :severity, :verification, :state,"
                                + " :createdBy, :createdAt, :submittedBy, :submittedAt, :approvedBy, :approvedAt,"
                                + " :retiredBy, :retiredAt, :changedAt)"),
                        row)
                .execute();
        expectOne(added, row);
    }

    /** Writes a row over its revision before. */
    static void save(Handle handle, Row row) {
        int saved = bind(
                        handle.createUpdate("UPDATE standard_version SET revision = :revision, hash = :hash,"
                                + " text_digest = :digest, effective = :effective, document = :document,"
                                + " document_en = :documentEn, document_zh = :documentZh, issuer = :issuer,"
                                + " jurisdiction = :jurisdiction, edition = :edition, clause = :clause,"
                                + " title_en = :titleEn, title_zh = :titleZh, discipline = :discipline,"
                                + " severity = :severity, verification = :verification, state = :state,"
                                + " created_by = :createdBy, created_at = :createdAt, submitted_by = :submittedBy,"
                                + " submitted_at = :submittedAt, approved_by = :approvedBy, approved_at = :approvedAt,"
                                + " retired_by = :retiredBy, retired_at = :retiredAt, changed_at = :changedAt"
                                + " WHERE standard_id = :id AND version = :version AND revision = :revision - 1"),
                        row)
                .execute();
        expectOne(saved, row);
    }

    /** Refuses every change of what a version says from now on. */
    static void seal(Handle handle, Row row) {
        int sealed = handle.createUpdate(
                        "INSERT INTO standard_seal (standard_id, version, hash, effective, text_digest)"
                                + " VALUES (:id, :version, :hash, :effective, :digest)")
                .bind("id", row.shown().ref().id().toString())
                .bind("version", row.shown().ref().version())
                .bind("hash", row.shown().ref().hash())
                .bind("effective", row.shown().effective().toString())
                .bind("digest", row.digest())
                .execute();
        expectOne(sealed, row);
    }

    private static void expectOne(int changed, Row row) {
        if (changed != 1) {
            throw new IllegalStateException(row.shown().ref() + " was changed although the transaction had locked it");
        }
    }

    /** A version, which nobody else changes before the transaction ends. */
    static Optional<Row> lock(Handle handle, StandardId id, int version, LocalDate today) {
        handle.createUpdate("UPDATE standard_version SET revision = revision WHERE standard_id = :id")
                .bind("id", id.toString())
                .execute();
        return find(handle, id, version, today);
    }

    static Optional<Row> find(Handle handle, StandardId id, int version, LocalDate today) {
        return handle.createQuery(SELECT + " WHERE v.standard_id = :id AND v.version = :version")
                .bind("today", today.toString())
                .bind("id", id.toString())
                .bind("version", version)
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    /** The versions of a standard, newest first. */
    static List<Row> of(Handle handle, StandardId id, LocalDate today) {
        return handle.createQuery(SELECT + " WHERE v.standard_id = :id ORDER BY v.version DESC")
                .bind("today", today.toString())
                .bind("id", id.toString())
                .map((row, context) -> Row.of(row))
                .list();
    }

    /** Everything that was not given up. */
    static List<Row> all(Handle handle, LocalDate today) {
        return handle.createQuery(
                        SELECT + " WHERE v.state <> 'DISCARDED' ORDER BY v.document, v.standard_id, v.version")
                .bind("today", today.toString())
                .map((row, context) -> Row.of(row))
                .list();
    }

    /** The edition of a document as its published versions name it. */
    static Optional<String> editionOf(Handle handle, String document) {
        return handle.createQuery("SELECT MAX(edition) FROM standard_version WHERE document = :document"
                        + " AND state IN ('PUBLISHED', 'RETIRED')")
                .bind("document", document)
                .mapTo(String.class)
                .findOne();
    }

    /** The highest version of a standard that was not given up. */
    static OptionalInt highest(Handle handle, StandardId id) {
        Optional<Integer> highest = handle.createQuery(
                        "SELECT MAX(version) FROM standard_version WHERE standard_id = :id AND state <> 'DISCARDED'")
                .bind("id", id.toString())
                .mapTo(Integer.class)
                .findOne();
        return highest.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Row row) {
        StandardVersion one = row.shown();
        About about = one.about();
        Document document = about.citation().document();
        S bound = statement
                .bind("id", one.ref().id().toString())
                .bind("version", one.ref().version())
                .bind("revision", one.revision())
                .bind("hash", one.ref().hash())
                .bind("digest", row.digest())
                .bind("effective", one.effective().toString())
                .bind("document", document.id())
                .bind("documentEn", document.title().en())
                .bind("documentZh", document.title().zh())
                .bind("issuer", document.issuer())
                .bind("jurisdiction", document.jurisdiction())
                .bind("edition", document.edition())
                .bind("clause", about.citation().clause())
                .bind("titleEn", about.title().en())
                .bind("titleZh", about.title().zh())
                .bind("discipline", about.discipline().word())
                .bind("severity", about.severity().word())
                .bind("verification", about.citation().verification().word())
                .bind("state", row.lifecycle().state().name())
                .bind("changedAt", one.changedAt().toEpochMilli());
        return signed(bound, one.signatures());
    }

    private static <S extends SqlStatement<S>> S signed(S statement, Signatures by) {
        sign(statement, "created", Optional.of(by.created()));
        sign(statement, "submitted", by.submitted());
        sign(statement, "approved", by.approved());
        return sign(statement, "retired", by.retired());
    }

    @CanIgnoreReturnValue
    private static <S extends SqlStatement<S>> S sign(S statement, String what, Optional<Signature> signature) {
        return statement
                .bind(what + "By", signature.map(one -> one.by().toString()).orElse(null))
                .bind(what + "At", signature.map(one -> one.at().toEpochMilli()).orElse(null));
    }
}
