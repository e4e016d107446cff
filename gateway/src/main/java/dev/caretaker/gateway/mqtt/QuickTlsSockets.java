package dev.caretaker.gateway.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** TLS sockets that send small packets at once and trust the certificates of a file, or those of the system. */
final class QuickTlsSockets extends SSLSocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(QuickTlsSockets.class);

    private final SSLSocketFactory tls;

    private QuickTlsSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    static QuickTlsSockets trusting(Optional<Path> authority) throws GeneralSecurityException, IOException {
        if (authority.isEmpty()) {
            return new QuickTlsSockets(SSLContext.getDefault().getSocketFactory());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(authority.get()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new QuickTlsSockets(context.getSocketFactory());
    }

    private static KeyStore store(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : certificates(pem)) {
            store.setCertificateEntry("authority-" + store.size(), certificate);
        }
        return store;
    }

    /** Whatever is wrong with the file is an error of certificates that names it: the broker has no part in it. */
    private static Collection<? extends Certificate> certificates(Path pem) throws CertificateException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException | CertificateException e) {
            LOG.debug("The certificates in {} cannot be read", pem, e);
        }
        throw new CertificateException("The file " + pem + " has no readable certificate");
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return QuickSockets.quick(tls.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return QuickSockets.quick(tls.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return QuickSockets.quick(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return QuickSockets.quick(tls.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return QuickSockets.quick(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return QuickSockets.quick(tls.createSocket(host, port, from, fromPort));
    }
}
