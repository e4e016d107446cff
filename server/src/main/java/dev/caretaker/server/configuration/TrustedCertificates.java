package dev.caretaker.server.configuration;

import dev.caretaker.provisioning.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/** The file of certificates to trust that a broker's {@code ca} names. */
final class TrustedCertificates {
    private TrustedCertificates() {}

    /** The file, where it holds certificates and the address is one they are asked for at. */
    static Optional<Path> read(YamlNode node, Optional<URI> address) {
        // Whoever names certificates believes the connection to be encrypted.
        if (address.filter(uri -> "mqtt".equals(uri.getScheme())).isPresent()) {
            node.problem("ca-without-tls");
            return Optional.empty();
        }
        return node.text().flatMap(text -> file(node, text));
    }

    private static Optional<Path> file(YamlNode node, String text) {
        try {
            Path file = Path.of(text);
            try (InputStream in = Files.newInputStream(file)) {
                if (!CertificateFactory.getInstance("X.509")
                        .generateCertificates(in)
                        .isEmpty()) {
                    return Optional.of(file);
                }
            }
            node.problem("ca-empty", text);
        } catch (IOException | InvalidPathException e) {
            node.problem("ca-unreadable", text);
        } catch (CertificateException e) {
            node.problem("ca-empty", text);
        }
        return Optional.empty();
    }
}
