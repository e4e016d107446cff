package dev.caretaker.console.access;

import dev.caretaker.model.text.Language;
import dev.caretaker.records.Records;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The people who can sign in. */
final class Accounts {
    private final Records records;

    Accounts(Records records) {
        this.records = records;
    }

    boolean none() {
        return records.read(handle -> handle.createQuery("SELECT COUNT(*) FROM account")
                        .mapTo(Long.class)
                        .one()
                == 0);
    }

    Optional<Account> find(String id) {
        return records.read(handle -> handle.createQuery(
                        "SELECT id, password, role, language FROM account WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Account(
                        row.getString("id"),
                        row.getString("password"),
                        Role.of(row.getString("role")),
                        Optional.ofNullable(row.getString("language")).map(Language::of)))
                .findOne());
    }

    /** The account of an id, where it is not disabled. */
    Optional<Account> enabled(String id) {
        boolean disabled = records.read(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM account WHERE id = :id AND disabled_at IS NOT NULL")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one())
                > 0;
        return disabled ? Optional.empty() : find(id);
    }

    List<Person> list() {
        return records.read(handle -> handle.createQuery(
                        "SELECT id, role, disabled_at, created_at FROM account ORDER BY id")
                .map((row, context) -> new Person(
                        row.getString("id"),
                        Role.of(row.getString("role")),
                        row.getString("disabled_at") != null,
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .list());
    }

    /** Changes role and whether somebody may sign in, and ends their sessions; false where there is nobody. */
    boolean change(String id, Role role, boolean disabled) {
        long now = records.clock().millis();
        return records.inTransaction(handle -> {
                    handle.createUpdate("DELETE FROM sign_in_session WHERE account_id = :id")
                            .bind("id", id)
                            .execute();
                    return handle.createUpdate("UPDATE account SET role = :role, changed_at = :now,"
                                    + " disabled_at = CASE WHEN :disabled = 1 THEN COALESCE(disabled_at, :now) END"
                                    + " WHERE id = :id")
                            .bind("id", id)
                            .bind("role", role.word())
                            .bind("now", now)
                            .bind("disabled", disabled ? 1L : 0L)
                            .execute();
                })
                == 1;
    }

    void add(String id, String passwordHash, Role role) {
        long now = records.clock().millis();
        records.inTransaction(
                handle -> handle.createUpdate("INSERT INTO account (id, password, role, created_at, changed_at)"
                                + " VALUES (:id, :password, :role, :now, :now)")
                        .bind("id", id)
                        .bind("password", passwordHash)
                        .bind("role", role.word())
                        .bind("now", now)
                        .execute());
    }

    /** Changes the password and ends every session but the one that stays. */
    void changePassword(String id, String passwordHash, String staying) {
        long now = records.clock().millis();
        records.inTransaction(handle -> {
            handle.createUpdate("UPDATE account SET password = :password, changed_at = :now WHERE id = :id")
                    .bind("id", id)
                    .bind("password", passwordHash)
                    .bind("now", now)
                    .execute();
            return handle.createUpdate("DELETE FROM sign_in_session WHERE account_id = :id AND hash <> :staying")
                    .bind("id", id)
                    .bind("staying", staying)
                    .execute();
        });
    }

    void chooseLanguage(String id, Language language) {
        records.inTransaction(handle -> handle.createUpdate("UPDATE account SET language = :language WHERE id = :id")
                .bind("id", id)
                .bind("language", language.name().toLowerCase(Locale.ROOT))
                .execute());
    }

    record Account(String id, String passwordHash, Role role, Optional<Language> language) {
        @Override
        public String toString() {
            return "Account[" + id + ", " + role.word() + "]";
        }
    }
}
