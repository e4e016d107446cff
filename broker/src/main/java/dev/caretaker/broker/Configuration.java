package dev.caretaker.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders the broker works in, with the file it reads its configuration from. */
record Configuration(Path folder, Path data, Path extensions) {
    /** How many messages wait for a client that is away or slow; more are dropped by the broker. */
    private static final int QUEUE = 100_000;

    /** How many messages a publisher may have unconfirmed; 10, the broker's own default, throttles busy gateways. */
    private static final int RECEIVE_MAXIMUM = 1_000;

    static Configuration write(BrokerSettings settings, int port) throws IOException {
        Path root = settings.dataDirectory();
        Configuration configuration =
                new Configuration(root.resolve("conf"), root.resolve("data"), root.resolve("extensions"));
        Files.createDirectories(configuration.folder);
        Files.createDirectories(configuration.data);
        Files.createDirectories(configuration.extensions);
        Files.writeString(configuration.folder.resolve("config.xml"), xml(settings, port));
        return configuration;
    }

    private static String xml(BrokerSettings settings, int port) {
        return """
                <?xml version="1.0"?>
                <hivemq>
                    <listeners>
                        <tcp-listener>
                            <port>%d</port>
                            <bind-address>%s</bind-address>
                        </tcp-listener>
                    </listeners>
                    <mqtt>
                        <queued-messages>
                            <max-queue-size>%d</max-queue-size>
                            <strategy>discard</strategy>
                        </queued-messages>
                        <receive-maximum>
                            <server-receive-maximum>%d</server-receive-maximum>
                        </receive-maximum>
                    </mqtt>
                    <persistence>
                        <mode>%s</mode>
                    </persistence>
                    <anonymous-usage-statistics>
                        <enabled>false</enabled>
                    </anonymous-usage-statistics>
                </hivemq>
                """.formatted(
                        port, settings.bindAddress(), QUEUE, RECEIVE_MAXIMUM, settings.onDisk() ? "file" : "in-memory");
    }
}
