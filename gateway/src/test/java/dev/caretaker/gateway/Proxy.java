package dev.caretaker.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire between client and broker that a test can cut. */
final class Proxy implements AutoCloseable {
    private final ServerSocket server;
    private final String host;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private Proxy(ServerSocket server, String host, int port) {
        this.server = server;
        this.host = host;
        this.port = port;
    }

    static Proxy to(String host, int port) throws IOException {
        Proxy proxy = new Proxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host, port);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    String url() {
        return "mqtt://127.0.0.1:" + server.getLocalPort();
    }

    /** Cuts every connection; new ones can be made at once. */
    void cut() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket broker = new Socket(InetAddress.getAllByName(host)[0], port);
                open.add(client);
                open.add(broker);
                pipe(client, broker);
                pipe(broker, client);
            }
        } catch (IOException e) {
            // The proxy or the broker behind it is closed: the client sees a connection that ends.
        }
    }

    private static void pipe(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                long bytes = in.transferTo(out);
                assert bytes >= 0 : "Cut";
            } catch (IOException e) {
                // Cut.
            }
        });
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
