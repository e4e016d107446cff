package dev.caretaker.gateway.mqtt;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach a broker and who to be there.
 *
 * @param address where it listens
 * @param clientId the name of our session, the same at every start: the broker keeps messages for it while we are away
 * @param user the user, where the broker asks for one
 * @param password the password, where the broker asks for one
 * @param authority the certificates to trust, as a PEM file; those of the system where empty
 */
public record BrokerLogin(
        BrokerAddress address,
        String clientId,
        Optional<String> user,
        Optional<String> password,
        Optional<Path> authority) {
    /** Anonymous, trusting whom the system trusts. */
    public static BrokerLogin anonymous(String url, String clientId) {
        return new BrokerLogin(
                BrokerAddress.parse(url), clientId, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with a user and password. */
    public BrokerLogin as(String name, String secret) {
        return new BrokerLogin(address, clientId, Optional.of(name), Optional.of(secret), authority);
    }

    /** The same, trusting the certificates in a PEM file. */
    public BrokerLogin trusting(Path pem) {
        return new BrokerLogin(address, clientId, user, password, Optional.of(pem));
    }

    @Override
    public String toString() {
        return "BrokerLogin[" + address + ", client " + clientId + ", user " + user.orElse("-") + "]";
    }
}
