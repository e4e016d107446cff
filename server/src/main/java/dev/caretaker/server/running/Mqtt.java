package dev.caretaker.server.running;

import dev.caretaker.broker.BrokerSettings;
import dev.caretaker.broker.EmbeddedBroker;
import dev.caretaker.broker.Login;
import dev.caretaker.gateway.mqtt.BrokerAddress;
import dev.caretaker.gateway.mqtt.BrokerLogin;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.simulator.SimulatorSettings;
import java.util.Optional;

/**
 * The broker devices are heard through.
 *
 * @param login how to reach it
 * @param embedded the broker itself, where it is the embedded one
 */
record Mqtt(BrokerLogin login, Optional<EmbeddedBroker> embedded) implements AutoCloseable {
    private static final String CLIENT = "caretaker-gateway";

    /** The configured broker, or the embedded one, which takes seconds to start. */
    static Mqtt start(Configuration.Broker configured, DataDirectory data) {
        return switch (configured) {
            case Configuration.Broker.External external ->
                new Mqtt(
                        new BrokerLogin(
                                BrokerAddress.parse(external.url().toString()),
                                CLIENT,
                                external.user(),
                                external.password(),
                                external.ca()),
                        Optional.empty());
            case Configuration.Broker.Embedded embedded -> {
                EmbeddedBroker broker = EmbeddedBroker.start(settings(embedded, data));
                BrokerAddress address = BrokerAddress.parse(broker.url());
                yield new Mqtt(
                        new BrokerLogin(address, CLIENT, embedded.user(), embedded.password(), Optional.empty()),
                        Optional.of(broker));
            }
        };
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedBroker::close);
    }

    int port() {
        return login.address().port();
    }

    /** How the simulated building speaks to the same broker. */
    SimulatorSettings simulated(double speed) {
        SimulatorSettings usual = SimulatorSettings.usual(login.address().toString());
        return new SimulatorSettings(
                usual.broker(),
                login.user().orElse(""),
                login.password().orElse(""),
                usual.interval(),
                speed,
                usual.seed());
    }

    private static BrokerSettings settings(Configuration.Broker.Embedded embedded, DataDirectory data) {
        BrokerSettings settings =
                BrokerSettings.local(embedded.port(), data.resolve("broker")).boundTo(embedded.host());
        return embedded.user()
                .flatMap(user -> embedded.password().map(password -> settings.onlyFor(new Login(user, password))))
                .orElse(settings);
    }
}
