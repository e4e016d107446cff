package dev.caretaker.console.access;

import dev.caretaker.console.problem.ProblemException;
import java.util.List;

/** The people who have an account, looked after by administrators. Calls block. */
public final class People {
    private final Accounts accounts;
    private final Passwords passwords;

    People(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** All of them, by id. */
    public List<Person> list() {
        return accounts.list();
    }

    /** Makes an account; its first password is in this answer and nowhere else. */
    public Added add(String id, Role role) {
        if (accounts.find(id).isPresent()) {
            throw new ProblemException(409, "person-known", id);
        }
        String password = Secret.password();
        accounts.add(id, passwords.hash(password), role);
        return new Added(find(id), password);
    }

    /** Changes what somebody may do. Nobody changes themselves, so that an administrator always remains. */
    public Person change(Person wanted, Principal by) {
        if (by.id().equals(wanted.id()) && by.session().isPresent()) {
            throw new ProblemException(409, "person-self");
        }
        Person known = find(wanted.id());
        if (!accounts.change(known.id(), wanted.role(), wanted.disabled())) {
            throw new ProblemException(404, "person-unknown", wanted.id());
        }
        return find(wanted.id());
    }

    /** Somebody who has an account. */
    public Person find(String id) {
        return accounts.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(404, "person-unknown", id));
    }

    /**
     * Somebody whose account has just been made.
     *
     * @param person who
     * @param password their first password, to be shown this once
     */
    public record Added(Person person, String password) {
        @Override
        public String toString() {
            return "Added[" + person + "]";
        }
    }
}
