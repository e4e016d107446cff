package dev.caretaker.console.access;

import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.model.text.Language;
import dev.caretaker.records.Actor;
import dev.caretaker.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is who: signing in and out, and the ways to prove it. Calls block. */
public final class Access {
    private static final String ADMINISTRATOR = "admin";

    private final Records records;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Optional<BootstrapToken> bootstrapToken;
    private final Passwords passwords;

    /** Counts addresses strictly; an account only loosely, or a stranger could lock its owner out. */
    private final LockOut addresses = new LockOut(5, Duration.ofMinutes(15));

    private final LockOut names = new LockOut(10, Duration.ofMinutes(1));

    /** The access kept in a database, at this cost of passwords, and the token that automation comes with, if any. */
    public Access(Records records, PasswordCost cost, Optional<BootstrapToken> bootstrapToken) {
        this.records = records;
        this.bootstrapToken = bootstrapToken;
        accounts = new Accounts(records);
        sessions = new Sessions(records);
        tokens = new Tokens(records);
        passwords = new Passwords(cost);
    }

    /** Makes the first administrator where there is nobody yet; the password is in this answer and nowhere else. */
    public Optional<String> firstPassword() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        String password = Secret.password();
        accounts.add(ADMINISTRATOR, passwords.hash(password), Role.ADMINISTRATOR);
        return Optional.of(password);
    }

    /**
     * Signs somebody in.
     *
     * @param name the account
     * @param password its password
     * @param address where they ask from
     * @throws ProblemException when it is not the right password, or when they failed too often
     */
    public SignedIn signIn(String name, String password, String address) {
        Instant now = records.clock().instant();
        Duration wait = longer(addresses.wait(address, now), names.wait(name, now));
        if (wait.isPositive()) {
            throw ProblemException.later(429, "sign-in-locked", wait);
        }
        Optional<Accounts.Account> account = accounts.enabled(name);
        boolean right = account.map(one -> passwords.matches(password, one.passwordHash()))
                .orElseGet(() -> {
                    passwords.matchesNobody(password);
                    return false;
                });
        if (!right) {
            addresses.failed(address, now);
            names.failed(name, now);
            throw new ProblemException(401, "sign-in-failed");
        }
        addresses.succeeded(address);
        names.succeeded(name);
        return open(account.orElseThrow());
    }

    /** Who comes with the secret of a session. */
    Optional<Principal> session(String secret) {
        return sessions.find(new Secret(secret).hash());
    }

    /** Who comes with a bearer token. */
    Optional<Principal> bearer(String token) {
        Secret offered = new Secret(token);
        return bootstrapToken.flatMap(bootstrap -> bootstrap.check(offered)).or(() -> tokens.find(offered));
    }

    /** Whether somebody who was let in may still stay: for streams that outlast the check of a request. */
    public boolean stillGood(Principal principal) {
        return principal
                .session()
                .map(one -> sessions.find(one.hash()).isPresent())
                .orElse(true);
    }

    /** Ends a session. */
    public void signOut(String secret) {
        sessions.close(new Secret(secret).hash());
    }

    /** Changes the password of a person who knows the present one, and ends their other sessions. */
    public void changePassword(Principal who, String current, String wanted) {
        Principal.Session session = sessionOf(who);
        Accounts.Account account =
                accounts.find(who.id()).orElseThrow(() -> new ProblemException(401, "sign-in-needed"));
        Instant now = records.clock().instant();
        Duration wait = names.wait(who.id(), now);
        if (wait.isPositive()) {
            throw ProblemException.later(429, "sign-in-locked", wait);
        }
        if (!passwords.matches(current, account.passwordHash())) {
            names.failed(who.id(), now);
            throw new ProblemException(422, "password-wrong");
        }
        if (current.equals(wanted)) {
            throw new ProblemException(422, "password-same");
        }
        accounts.changePassword(who.id(), passwords.hash(wanted), session.hash());
    }

    /** Keeps the language a person chose. */
    public Principal chooseLanguage(Principal who, Language language) {
        Principal.Session session = sessionOf(who);
        accounts.chooseLanguage(who.id(), language);
        return Principal.person(who.id(), who.role(), Optional.of(language), session);
    }

    /** The API tokens, newest first. */
    public List<Token> tokens() {
        return tokens.list();
    }

    /** Makes an API token. */
    public NewToken createToken(Token.TokenRequest wanted, Principal by) {
        Secret secret = Secret.random("ct_");
        return new NewToken(
                tokens.create(secret, wanted, by.behind().map(Actor::id).orElse(by.id())), secret.text());
    }

    /** Makes an API token good for nothing. */
    public void revokeToken(String id) {
        if (!tokens.revoke(id)) {
            throw new ProblemException(404, "token-unknown");
        }
    }

    /** The people who have an account. */
    public People people() {
        return new People(accounts, passwords);
    }

    private SignedIn open(Accounts.Account account) {
        Secret secret = Secret.random("");
        Principal.Session session = sessions.open(account.id(), secret);
        return new SignedIn(secret.text(), Principal.person(account.id(), account.role(), account.language(), session));
    }

    private static Principal.Session sessionOf(Principal who) {
        return who.session().orElseThrow(() -> new ProblemException(409, "person-needed"));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /**
     * Somebody who has just signed in.
     *
     * @param secret what their cookie is to hold
     * @param principal who they are
     */
    public record SignedIn(String secret, Principal principal) {
        @Override
        public String toString() {
            return "SignedIn[" + principal + "]";
        }
    }

    /**
     * An API token that has just been made.
     *
     * @param token how it is listed
     * @param text its text, to be shown this once
     */
    public record NewToken(Token token, String text) {
        @Override
        public String toString() {
            return "NewToken[" + token + "]";
        }
    }
}
