package dev.caretaker.console.access;

/**
 * What it costs to try a password: how Argon2id is run when one is kept. A password is checked at the cost it was kept at.
 *
 * @param kibibytes the memory that one try takes
 * @param passes how often it goes through that memory
 */
public record PasswordCost(int kibibytes, int passes) {
    /** 19 MiB and two passes: what OWASP asks for at least. */
    public static final PasswordCost USUAL = new PasswordCost(19 * 1024, 2);
}
