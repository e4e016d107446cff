package dev.caretaker.console.access;

import dev.caretaker.model.text.Language;
import dev.caretaker.records.Records;
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
