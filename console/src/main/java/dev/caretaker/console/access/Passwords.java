package dev.caretaker.console.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Passwords as they are kept: by Argon2id, at a cost. */
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Function argon2;

    /** Each check holds much memory: a flood of sign-ins must wait, not fill the memory. */
    private final Semaphore turns = new Semaphore(4);

    /** What a stranger's password is checked against, so that an unknown name takes as long as a known one. */
    private final String nobodys;

    Passwords(PasswordCost cost) {
        argon2 = Argon2Function.getInstance(cost.kibibytes(), cost.passes(), 1, HASH_BYTES, Argon2.ID);
        nobodys = hash(Secret.password());
    }

    String hash(String password) {
        return inTurn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    void matchesNobody(String password) {
        boolean ignored = matches(password, nobodys);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
