package dev.caretaker.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority made for one server, and the certificate it gave that server; the JDK's keytool makes both. */
final class Certificates {
    /** What the key store asks for; its keys are worth nothing outside the test that made them. */
    private static final String STORE_PASSWORD = "changeit";

    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";

    private final Path dir;
    private final KeyStore store;

    private Certificates(Path dir, KeyStore store) {
        this.dir = dir;
        this.store = store;
    }

    /** Makes an authority and a certificate for a server with the names, as {@code dns:localhost,ip:127.0.0.1}. */
    static Certificates of(String names) {
        Path dir = Folders.make("certificates");
        Path file = dir.resolve("store.p12");
        try {
            keytool(file, AUTHORITY, "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
            keytool(file, SERVER, "-signer", AUTHORITY, "-ext", "san=" + names);
            Certificates made = new Certificates(dir, load(file));
            Files.writeString(made.authority(), made.certificate(AUTHORITY));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make certificates in " + dir, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot read what its keytool made", e);
        }
    }

    /** The file with the certificate of the authority, as PEM. */
    Path authority() {
        return dir.resolve("authority.pem");
    }

    /** The certificate of the server, as PEM. */
    String server() {
        return certificate(SERVER);
    }

    /** The private key of the server, as PEM. */
    String serverKey() {
        try {
            Key key = store.getKey(SERVER, STORE_PASSWORD.toCharArray());
            return pem("PRIVATE KEY", key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sockets that trust this authority and do not mind which host the certificate names. */
    SSLSocketFactory sockets() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(AUTHORITY, store.getCertificate(AUTHORITY));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void remove() {
        Folders.delete(dir);
    }

    private String certificate(String alias) {
        try {
            Certificate certificate = Objects.requireNonNull(store.getCertificate(alias), alias);
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        return store;
    }

    private static void keytool(Path file, String alias, String... more) throws IOException {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(program, "-genkeypair", "-alias", alias));
        // A day old already, for the clock of a container may be behind.
        command.addAll(List.of("-startdate", "-1d", "-validity", "30", "-dname", "CN=" + alias + " of a test"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", STORE_PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool was at work", e);
        }
    }
}
