package dev.caretaker.ingest.influx;

import java.util.Optional;

/**
 * Where the InfluxDB is and how to sign in.
 *
 * @param url its address, such as {@code http://influxdb:8086}
 * @param database the database; on 2.x the name that is mapped to a bucket
 * @param signIn who we are
 * @param organisation where a missing bucket of 2.x is made; needed only where a token sees several organisations
 */
public record InfluxSettings(String url, String database, SignIn signIn, Optional<String> organisation) {
    /** The database unless another is named. */
    public static final String USUAL_DATABASE = "caretaker";

    /** An InfluxDB that asks nobody who he is. */
    public static InfluxSettings open(String url) {
        return new InfluxSettings(url, USUAL_DATABASE, new SignIn.Nobody(), Optional.empty());
    }

    /** The same with another database. */
    public InfluxSettings database(String name) {
        return new InfluxSettings(url, name, signIn, organisation);
    }

    /** The same, signing in with a user and a password. */
    public InfluxSettings password(String user, String password) {
        return new InfluxSettings(url, database, new SignIn.Password(user, password), organisation);
    }

    /** The same, signing in with a token. */
    public InfluxSettings token(String token) {
        return new InfluxSettings(url, database, new SignIn.Token(token), organisation);
    }

    /** How to sign in. */
    public sealed interface SignIn {
        /** Not at all. */
        record Nobody() implements SignIn {}

        /** As 1.x knows it; 2.x takes a token for the password, whatever the user. */
        record Password(String user, String password) implements SignIn {
            @Override
            public String toString() {
                return "Password[user=" + user + "]";
            }
        }

        /** As 2.x and 3 know it. */
        record Token(String token) implements SignIn {
            @Override
            public String toString() {
                return "Token[…]";
            }
        }
    }
}
