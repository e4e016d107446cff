package dev.caretaker.server.configuration;

import dev.caretaker.alerting.paging.webhook.Webhook;
import dev.caretaker.ingest.influx.InfluxSettings;
import dev.caretaker.records.database.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the service is to run.
 *
 * @param http where the console listens
 * @param mqtt where devices are heard
 * @param influxdb the telemetry store; the embedded one where empty
 * @param database the system of record; SQLite in the data directory where empty
 * @param log how much the reading log keeps, and how surely
 * @param pages whom each paging policy calls
 * @param settle how long a recovered incident can still be reopened by a new breach, before it is resolved
 * @param readingsClock whether time in judging follows the readings, for recorded series, instead of the clock
 */
public record Configuration(
        Http http,
        Broker mqtt,
        Optional<InfluxSettings> influxdb,
        Optional<DatabaseSettings> database,
        Log log,
        Map<String, List<Webhook>> pages,
        Duration settle,
        boolean readingsClock) {
    /** Copies the policies. */
    public Configuration {
        pages = Map.copyOf(pages);
    }

    /** Everything embedded, on the usual ports. */
    public static final Configuration EMBEDDED = new Configuration(
            new Http("127.0.0.1", 8080, Optional.empty()),
            new Broker.Embedded("127.0.0.1", 1883, Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            new Log(true, 8),
            Map.of(),
            Duration.ofMinutes(10),
            false);

    /** The same with the console on another port. */
    public Configuration onPort(int httpPort) {
        Http moved = new Http(http.host(), httpPort, http.publicUrl());
        return new Configuration(moved, mqtt, influxdb, database, log, pages, settle, readingsClock);
    }

    /** The same with other receivers of pages. */
    public Configuration paging(Map<String, List<Webhook>> receivers) {
        return new Configuration(http, mqtt, influxdb, database, log, receivers, settle, readingsClock);
    }

    /** The address people reach the console at, with a slash at the end. */
    public URI consoleUrl() {
        String host = http.host().equals("0.0.0.0") || http.host().equals("::") ? "127.0.0.1" : http.host();
        return http.publicUrl().orElseGet(() -> URI.create("http://" + host + ":" + http.port() + "/"));
    }

    /** The same with everything embedded, on ports of its own: for the demo. */
    public Configuration embedded(int httpPort, int mqttPort) {
        return new Configuration(
                new Http("127.0.0.1", httpPort, Optional.empty()),
                new Broker.Embedded("127.0.0.1", mqttPort, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                log,
                pages,
                settle,
                false);
    }

    /**
     * Where the console listens.
     *
     * @param host the address to bind
     * @param port the port; 0 for any free one
     * @param publicUrl the address people use, where a proxy stands in front
     */
    public record Http(String host, int port, Optional<URI> publicUrl) {}

    /**
     * The reading log.
     *
     * @param durable whether a message is acknowledged only when its readings are on the disk itself
     * @param gigabytes how much is kept while the telemetry store is away; beyond it the oldest is given up
     */
    public record Log(boolean durable, int gigabytes) {}

    /** Where devices are heard. */
    public sealed interface Broker {
        /**
         * A broker of one's own.
         *
         * @param url {@code mqtt://host:1883} or {@code mqtts://host:8883}
         * @param user the user, where the broker asks for one
         * @param password the password, where the broker asks for one
         * @param ca the PEM file with the certificates to trust; those of the system where empty
         */
        record External(URI url, Optional<String> user, Optional<String> password, Optional<Path> ca)
                implements Broker {
            @Override
            public String toString() {
                return "External[" + url + ", user " + user.orElse("-") + "]";
            }
        }

        /**
         * The broker inside this process.
         *
         * @param host the address to bind
         * @param port the port; 0 for any free one
         * @param user the user devices must name; anybody may publish where empty
         * @param password the password of that user
         */
        record Embedded(String host, int port, Optional<String> user, Optional<String> password) implements Broker {
            @Override
            public String toString() {
                return "Embedded[" + host + ":" + port + ", user " + user.orElse("-") + "]";
            }
        }
    }
}
