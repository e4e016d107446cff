package dev.caretaker.broker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the embedded broker shall run.
 *
 * @param bindAddress the address it listens on
 * @param port the port it listens on; 0 for any free one
 * @param dataDirectory the folder it may write to
 * @param login the one user that may connect; where there is none, everybody may
 * @param onDisk whether sessions and retained messages outlive the process; takes a gigabyte of disk and is slower
 */
public record BrokerSettings(String bindAddress, int port, Path dataDirectory, Optional<Login> login, boolean onDisk) {
    /** Reachable from this machine only, open to everybody on it, kept in memory. */
    public static BrokerSettings local(int port, Path dataDirectory) {
        return new BrokerSettings("127.0.0.1", port, dataDirectory, Optional.empty(), false);
    }

    /** The same broker on another address. */
    public BrokerSettings boundTo(String address) {
        return new BrokerSettings(address, port, dataDirectory, login, onDisk);
    }

    /** The same broker, for one user only. */
    public BrokerSettings onlyFor(Login user) {
        return new BrokerSettings(bindAddress, port, dataDirectory, Optional.of(user), onDisk);
    }

    /** The same broker with its sessions and retained messages on disk. */
    public BrokerSettings keptOnDisk() {
        return new BrokerSettings(bindAddress, port, dataDirectory, login, true);
    }
}
