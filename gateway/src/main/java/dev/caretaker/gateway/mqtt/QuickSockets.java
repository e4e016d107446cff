package dev.caretaker.gateway.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Plain sockets that send small packets at once: an acknowledgement that waits for more to send stalls the broker. */
final class QuickSockets extends SocketFactory {
    private final SocketFactory plain = SocketFactory.getDefault();

    static Socket quick(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return quick(plain.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return quick(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return quick(plain.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return quick(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return quick(plain.createSocket(host, port, from, fromPort));
    }
}
