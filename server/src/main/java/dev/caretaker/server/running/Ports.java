package dev.caretaker.server.running;

import dev.caretaker.broker.PortTakenException;
import dev.caretaker.console.ConsolePortTakenException;
import dev.caretaker.ingest.StoreException;
import dev.caretaker.records.RecordsException;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.server.configuration.Setup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports the service needs: looked at before anything is started, because a half-started service is no answer. */
final class Ports {
    private static final String HTTP = "--http-port (http: {port: …})";
    private static final String MQTT = "--mqtt-port (mqtt: {port: …})";

    private Ports() {}

    /** Refuses ports that are taken, and settles the one of the console where any free one will do. */
    static Setup settle(Setup setup) {
        Configuration configuration = setup.configuration();
        check(configuration.http().host(), configuration.http().port(), HTTP);
        if (configuration.mqtt() instanceof Configuration.Broker.Embedded broker) {
            check(broker.host(), broker.port(), MQTT);
        }
        return configuration.http().port() == 0
                ? setup.onPort(free(configuration.http().host()))
                : setup;
    }

    /** What a part failed with, turned into what a person can do about it, where it is something like that. */
    static RuntimeException explained(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PortTakenException taken -> {
                    return new UserException("port-taken", String.valueOf(taken.port()), MQTT);
                }
                case ConsolePortTakenException taken -> {
                    return new UserException("port-taken", String.valueOf(taken.port()), HTTP);
                }
                case RecordsException records -> {
                    return new UserException("database-unusable", records);
                }
                case StoreException store -> {
                    return new UserException("telemetry-unusable", store);
                }
                default -> {
                    // Something further down may be known.
                }
            }
        }
        return failure;
    }

    private static int free(String host) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, 0));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UserException("port-taken", "0", HTTP);
        }
    }

    private static void check(String host, int port, String option) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UserException("port-taken", String.valueOf(port), option);
        }
    }
}
