package dev.caretaker.testkit.server;

import dev.caretaker.testkit.Need;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL. */
public final class PostgresServer implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final PostgresHome home;

    private PostgresServer(PostgresHome home) {
        this.home = home;
    }

    /** Starts a server with one database, {@code postgres}. */
    public static PostgresServer start() {
        Need.SERVER.claim();
        return new PostgresServer(Whereabouts.choose(
                PostgresInContainer.IMAGE, PostgresInContainer::start, PostgresOnThisMachine::start));
    }

    /** The JDBC address of the database {@code postgres}, without name and password. */
    public String url() {
        return url("postgres");
    }

    /** Makes an empty database that no other test has and returns its JDBC address. */
    public String newDatabase() {
        Need.SERVER.claim();
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url(), user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name + " could be made", e);
        }
        return url(name);
    }

    /** The host it listens on. */
    public String host() {
        return home.host();
    }

    /** The port it listens on. */
    public int port() {
        return home.port();
    }

    /** The name of the administrator. */
    public String user() {
        return "postgres";
    }

    /** The administrator's password. */
    public String password() {
        return home.password();
    }

    @Override
    public void close() {
        home.close();
    }

    private String url(String database) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
    }
}
