package dev.caretaker.testkit.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** A real Mosquitto broker. */
public final class MosquittoServer implements AutoCloseable {
    private final Engine engine;
    private final Optional<Certificates> certificates;

    private MosquittoServer(MosquittoSetup setup) {
        this.engine = Engine.start(setup.recipe());
        this.certificates = setup.certificates();
    }

    /** Starts a broker that lets everybody in. */
    public static MosquittoServer start() {
        return start(Map.of());
    }

    /** Starts a broker that lets in who knows one of the names and its password. */
    public static MosquittoServer start(Map<String, String> passwords) {
        return new MosquittoServer(new MosquittoSetup(passwords, Optional.empty()));
    }

    /** Starts a broker that speaks TLS only and lets everybody in. */
    public static MosquittoServer startWithTls() {
        return startWithTls(Map.of());
    }

    /**
     * Starts a broker that speaks TLS only, with a certificate for {@code localhost} and 127.0.0.1 from an authority of
     * its own, and lets in who knows one of the names and its password; everybody where there are none.
     */
    public static MosquittoServer startWithTls(Map<String, String> passwords) {
        return encrypted(passwords, "dns:localhost,ip:127.0.0.1");
    }

    /** Starts a broker that speaks TLS only and shows the certificate of another host. */
    public static MosquittoServer startWithTlsOf(String otherHost) {
        return encrypted(Map.of(), "dns:" + otherHost);
    }

    private static MosquittoServer encrypted(Map<String, String> passwords, String names) {
        Certificates certificates = Certificates.of(names);
        try {
            return new MosquittoServer(new MosquittoSetup(passwords, Optional.of(certificates)));
        } catch (RuntimeException e) {
            certificates.remove();
            throw e;
        }
    }

    /** The address as the product writes it: {@code mqtt://host:port}, or {@code mqtts://host:port} with TLS. */
    public String url() {
        return (certificates.isPresent() ? "mqtts://" : "mqtt://") + host() + ":" + port();
    }

    /** The address as Paho writes it: {@code tcp://host:port}, or {@code ssl://host:port} with TLS. */
    public String tcpUrl() {
        return (certificates.isPresent() ? "ssl://" : "tcp://") + host() + ":" + port();
    }

    /** The PEM file with the certificate of the authority that vouches for this broker; only with TLS. */
    public Path authority() {
        return encryption().authority();
    }

    /** Sockets for a publisher that trusts this broker, whatever host its certificate names; only with TLS. */
    public SSLSocketFactory sockets() {
        return encryption().sockets();
    }

    /** The host it listens on. */
    public String host() {
        return engine.host();
    }

    /** The port it listens on, the same through all restarts. */
    public int port() {
        return engine.port();
    }

    /** Ends it in good order: sessions and their queues are saved. */
    public void stop() {
        engine.stop();
    }

    /** Ends it with SIGKILL: what came in during the last second may not have been saved. */
    public void kill() {
        engine.kill();
    }

    /** Starts it again on the same port with the sessions, queues and retained messages it had saved. */
    public void startAgain() {
        engine.start();
    }

    @Override
    public void close() {
        engine.close();
        certificates.ifPresent(Certificates::remove);
    }

    private Certificates encryption() {
        return certificates.orElseThrow(() -> new IllegalStateException("This broker was started without TLS"));
    }
}
