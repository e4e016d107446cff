package dev.caretaker.broker;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.embedded.EmbeddedHiveMQBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An MQTT broker inside this process: MQTT 3.1.1 and 5, sessions, retained messages. It speaks through SLF4J under the
 * logger name {@code com.hivemq} and below; {@link #chattyLoggers()} names what to quiet.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Messages a client may hold unconfirmed; the default of 50 gives 500 messages a second at 100 ms to confirm. */
    static final int WINDOW = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final long START_SECONDS = 60;

    private final EmbeddedHiveMQ server;
    private final String bindAddress;
    private final int port;

    private EmbeddedBroker(EmbeddedHiveMQ server, String bindAddress, int port) {
        this.server = server;
        this.bindAddress = bindAddress;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it listens.
     *
     * @throws PortTakenException when something else listens on the port
     * @throws BrokerException when it cannot start for another reason, such as a folder it cannot write to
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        int port = reserve(settings.bindAddress(), settings.port());
        openWindow();
        EmbeddedHiveMQ server = build(settings, port);
        try {
            server.start().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            closeQuietly(server);
            throw new BrokerException("The embedded MQTT broker did not start on port " + port, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closeQuietly(server);
            throw new BrokerException("Interrupted while the embedded MQTT broker was starting", e);
        }
        EmbeddedBroker broker = new EmbeddedBroker(server, settings.bindAddress(), port);
        LOG.info("Embedded MQTT broker listens on {}:{}", settings.bindAddress(), port);
        return broker;
    }

    /** The names of loggers that say more than an operator wants to read; set them to {@code WARN}. */
    public static List<String> chattyLoggers() {
        return List.of(
                "com.hivemq",
                "migrations",
                "jetbrains.exodus",
                "oshi",
                "io.netty",
                "com.google.common.util.concurrent");
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Its address for clients on this machine, such as {@code mqtt://127.0.0.1:1883}. */
    public String url() {
        String host = bindAddress.equals("0.0.0.0") ? "127.0.0.1" : bindAddress;
        return "mqtt://" + host + ":" + port;
    }

    /** Stops it and frees the port. */
    @Override
    public void close() {
        closeQuietly(server);
        LOG.info("Embedded MQTT broker on port {} has stopped", port);
    }

    private static void openWindow() {
        // Internal settings of the broker: the only way to a larger window. A test notices when they go.
        InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES = WINDOW;
        InternalConfigurations.PUBLISH_POLL_BATCH_SIZE = WINDOW;
    }

    private static EmbeddedHiveMQ build(BrokerSettings settings, int port) {
        try {
            Configuration configuration = Configuration.write(settings, port);
            EmbeddedHiveMQBuilder builder = EmbeddedHiveMQ.builder()
                    .withConfigurationFolder(configuration.folder())
                    .withDataFolder(configuration.data())
                    .withExtensionsFolder(configuration.extensions())
                    .withoutLoggingBootstrap();
            settings.login().ifPresent(login -> builder.withEmbeddedExtension(Doorkeeper.extension(login)));
            return builder.build();
        } catch (IOException e) {
            throw new BrokerException("The embedded MQTT broker cannot write to " + settings.dataDirectory(), e);
        }
    }

    /** Finds out whether the port is free before the broker, whose own word for it is a stack trace, tries. */
    private static int reserve(String bindAddress, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(bindAddress), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PortTakenException(bindAddress, port, e);
        }
    }

    private static void closeQuietly(EmbeddedHiveMQ server) {
        try {
            server.close();
        } catch (ExecutionException e) {
            LOG.warn("The embedded MQTT broker did not stop cleanly; its last messages may be sent again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
