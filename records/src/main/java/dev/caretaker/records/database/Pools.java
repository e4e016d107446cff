package dev.caretaker.records.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections to a database. SQLite has one for writing, because it takes one writer at a time and a queue of ours is
 * fair where its busy time-out is not, and several for reading, which WAL lets run beside the writer.
 */
record Pools(HikariDataSource writers, HikariDataSource readers, String name) implements AutoCloseable {
    private static final String SQLITE_FLAGS =
            "journal_mode=WAL&synchronous=NORMAL&foreign_keys=true&busy_timeout=5000";

    static Pools open(DatabaseSettings settings) {
        return settings.isSqlite() ? sqlite(settings) : postgres(settings);
    }

    private static Pools sqlite(DatabaseSettings settings) {
        HikariConfig write = config(settings, 1);
        // Deferred transactions that read and then write fail with SQLITE_BUSY in spite of the busy time-out.
        write.setJdbcUrl(migrationUrl(settings) + "&transaction_mode=IMMEDIATE");
        write.setPoolName("records-write");
        HikariConfig read = config(settings, 4);
        read.setJdbcUrl(migrationUrl(settings));
        read.setConnectionInitSql("PRAGMA query_only = true");
        read.setPoolName("records-read");
        return new Pools(new HikariDataSource(write), new HikariDataSource(read), name(settings));
    }

    private static Pools postgres(DatabaseSettings settings) {
        HikariConfig config = config(settings, 10);
        config.setJdbcUrl(settings.url());
        config.setMinimumIdle(2);
        config.setPoolName("records");
        HikariDataSource pool = new HikariDataSource(config);
        return new Pools(pool, pool, name(settings));
    }

    private static HikariConfig config(DatabaseSettings settings, int size) {
        HikariConfig config = new HikariConfig();
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(10_000);
        config.setMaxLifetime(settings.isSqlite() ? 0 : 1_800_000);
        return config;
    }

    static String migrationUrl(DatabaseSettings settings) {
        if (!settings.isSqlite()) {
            return settings.url();
        }
        return settings.url() + (settings.url().contains("?") ? "&" : "?") + SQLITE_FLAGS;
    }

    static String sqliteFile(DatabaseSettings settings) {
        return withoutFlags(settings).substring("jdbc:sqlite:".length());
    }

    /** What the database is called in messages: without flags, which may hold a password. */
    static String name(DatabaseSettings settings) {
        return settings.isSqlite() ? sqliteFile(settings) : withoutFlags(settings);
    }

    private static String withoutFlags(DatabaseSettings settings) {
        int flags = settings.url().indexOf('?');
        return flags < 0 ? settings.url() : settings.url().substring(0, flags);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
