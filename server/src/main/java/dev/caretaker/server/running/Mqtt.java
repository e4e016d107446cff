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
 */
record Mqtt(BrokerLogin login) {
    private static final String CLIENT = "caretaker-gateway";

    /** The configured broker, or the embedded one, which is started and added to the parts. */
    static Mqtt of(Configuration.Mqtt configured, DataDirectory data, Parts parts) {
        return switch (configured) {
            case Configuration.Mqtt.External external ->
                new Mqtt(new BrokerLogin(
                        BrokerAddress.parse(external.url().toString()),
                        CLIENT,
                        external.user(),
                        external.password(),
                        external.ca()));
            case Configuration.Mqtt.Embedded embedded -> {
                EmbeddedBroker broker = parts.add("broker", EmbeddedBroker.start(settings(embedded, data)));
                yield new Mqtt(new BrokerLogin(
                        BrokerAddress.parse(broker.url()),
                        CLIENT,
                        embedded.user(),
                        embedded.password(),
                        Optional.empty()));
            }
        };
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

    private static BrokerSettings settings(Configuration.Mqtt.Embedded embedded, DataDirectory data) {
        BrokerSettings settings =
                BrokerSettings.local(embedded.port(), data.resolve("broker")).boundTo(embedded.host());
        return embedded.user()
                .flatMap(user -> embedded.password().map(password -> settings.onlyFor(new Login(user, password))))
                .orElse(settings);
    }
}
