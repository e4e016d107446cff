package dev.caretaker.testkit.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container of the official image, or one that is started the same way. */
record PostgresInContainer(Engine engine, String password) implements PostgresHome {
    static final String IMAGE = Recipe.image("CARETAKER_POSTGRES_IMAGE", "postgres:16-alpine");

    static PostgresHome start() {
        String password = UUID.randomUUID().toString();
        Recipe recipe = new Recipe(
                "postgresql",
                "postgres",
                IMAGE,
                5432,
                room -> Map.of(),
                room -> List.of(),
                (host, port) -> signsIn(host, port, password));
        GenericContainer<?> container =
                new GenericContainer<>(DockerImageName.parse(recipe.image())).withEnv("POSTGRES_PASSWORD", password);
        container.withCommand("postgres", "-c", "fsync=off");
        return new PostgresInContainer(Container.launch(recipe, container), password);
    }

    @Override
    public String host() {
        return engine.host();
    }

    @Override
    public int port() {
        return engine.port();
    }

    @Override
    public void close() {
        engine.close();
    }

    private static boolean signsIn(String host, int port, String password) throws IOException {
        String url = "jdbc:postgresql://" + host + ":" + port + "/postgres?connectTimeout=5";
        try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
