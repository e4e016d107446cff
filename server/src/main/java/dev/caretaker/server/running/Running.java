package dev.caretaker.server.running;

import dev.caretaker.server.configuration.Setup;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** A running Caretaker. Closing it stops all parts, those first that feed the others. */
public final class Running implements AutoCloseable {
    private final Parts parts;
    private final DataDirectory data;
    private final URI address;
    private final int mqttPort;
    private final Optional<String> firstPassword;

    private Running(Parts parts, DataDirectory data, Assembly assembly) {
        this.parts = parts;
        this.data = data;
        this.address = assembly.address();
        this.mqttPort = assembly.mqttPort();
        this.firstPassword = assembly.firstPassword();
        data.leaveAddress(address);
    }

    /** Starts the service; it is ready when this returns. */
    public static Running start(Setup setup, DataDirectory data, InstantSource clock) {
        return start(setup, data, clock, Optional.empty());
    }

    /** Starts the service with a simulated building that runs so many times faster than life. */
    public static Running startSimulated(Setup setup, DataDirectory data, InstantSource clock, double speed) {
        return start(setup, data, clock, Optional.of(speed));
    }

    private static Running start(Setup setup, DataDirectory data, InstantSource clock, Optional<Double> speed) {
        Setup settled = Ports.settle(setup);
        Parts parts = new Parts();
        try {
            parts.add("lock", data.take());
            if (speed.isPresent() && settled.configuration().pages().isEmpty()) {
                DemoPager pager = parts.add("demo pager", DemoPager.start(data.resolve("pages.jsonl")));
                settled = settled.paging(pager.policies(settled.library()));
            }
            return new Running(
                    parts, data, Assembly.start(settled, new Assembly.Surroundings(data, clock, parts), speed));
        } catch (RuntimeException e) {
            parts.close();
            throw Ports.explained(e);
        }
    }

    /** The address of the console, with a slash at the end. */
    public URI address() {
        return address;
    }

    /** The port of the embedded broker; that of the external one where there is no embedded one. */
    public int mqttPort() {
        return mqttPort;
    }

    /** The password of the first administrator, where this start made the account. */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    @Override
    public void close() {
        data.takeAddressAway();
        parts.close();
    }
}
