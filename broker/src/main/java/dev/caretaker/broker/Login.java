package dev.caretaker.broker;

/**
 * A user name with its password.
 *
 * @param user the name
 * @param password the password
 */
public record Login(String user, String password) {
    /** Refuses blanks, which would let everybody in. */
    public Login {
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException(
                    "The login of the embedded MQTT broker needs both a user and a password");
        }
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
