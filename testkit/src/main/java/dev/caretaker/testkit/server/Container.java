package dev.caretaker.testkit.server;

import com.github.dockerjava.api.DockerClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A server in a container. Its port on this machine is fixed, for Docker would give it another one at each start. */
final class Container implements Engine {
    private static final String DIR = "/caretaker";

    private final Recipe recipe;
    private final GenericContainer<?> container;
    private final int port;

    private Container(Recipe recipe, GenericContainer<?> container, int port) {
        this.recipe = recipe;
        this.container = container;
        this.port = port;
    }

    static Engine start(Recipe recipe) {
        Room room = new Room(DIR, "0.0.0.0", recipe.port());
        List<String> command = new ArrayList<>();
        command.add(recipe.program());
        command.addAll(recipe.arguments().apply(room));
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(recipe.image()))
                .withCommand(command.toArray(String[]::new));
        container.withCopyToContainer(content(""), DIR + "/data/.keep");
        for (Map.Entry<String, String> file : recipe.files().apply(room).entrySet()) {
            container.withCopyToContainer(content(file.getValue()), DIR + "/" + file.getKey());
        }
        return launch(recipe, container);
    }

    /** Starts a container that is set up but for its port. */
    static Container launch(Recipe recipe, GenericContainer<?> container) {
        int port = LocalProcess.freePort();
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + recipe.port()));
        container.waitingFor(new Immediately());
        // By this label bin/verify finds what a killed JVM left behind.
        container.withLabel(
                "dev.caretaker.run",
                Optional.ofNullable(System.getenv("CARETAKER_RUN")).orElse("none"));
        Container server = new Container(recipe, container, port);
        try {
            container.start();
            // The daemon outlives this JVM, so a container has to be ended by us.
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
            server.await();
        } catch (RuntimeException e) {
            container.stop();
            throw e;
        }
        return server;
    }

    @Override
    public void start() {
        docker().startContainerCmd(container.getContainerId()).exec();
        await();
    }

    @Override
    public void stop() {
        docker().stopContainerCmd(container.getContainerId()).withTimeout(20).exec();
    }

    @Override
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).withSignal("KILL").exec();
        docker().waitContainerCmd(container.getContainerId()).start().awaitStatusCode();
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        container.stop();
    }

    private void await() {
        recipe.probe().await(host(), port, container::isRunning, container::getLogs);
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }

    private static Transferable content(String text) {
        return Transferable.of(text.getBytes(StandardCharsets.UTF_8), 0644);
    }
}
