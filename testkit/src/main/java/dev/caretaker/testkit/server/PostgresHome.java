package dev.caretaker.testkit.server;

/** Where a PostgreSQL runs. */
interface PostgresHome extends AutoCloseable {
    String host();

    int port();

    String password();

    @Override
    void close();
}
