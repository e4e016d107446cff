package dev.caretaker.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.console.ConsoleSettings;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void usual_cost_is_what_owasp_asks_for_at_least() {
        String kept = new Passwords(ConsoleSettings.local(0).passwordCost()).hash("a secret");
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("a secret");
    }

    @Test
    void password_is_checked_at_the_cost_it_was_kept_at() {
        String kept = new Passwords(new PasswordCost(64, 1)).hash("a secret");
        Passwords dearer = new Passwords(new PasswordCost(128, 2));
        assertThat(dearer.matches("a secret", kept)).isTrue();
        assertThat(dearer.matches("another", kept)).isFalse();
    }
}
