package dev.caretaker.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Connects over MQTT 3.1.1 and wants to be let in. */
final class MqttHello implements Probe {
    private static final int TIMEOUT_MILLIS = 2000;
    private static final int CONNACK = 0x20;

    private final byte[] connect;
    private final SocketFactory sockets;

    private MqttHello(byte[] connect, SocketFactory sockets) {
        this.connect = connect;
        this.sockets = sockets;
    }

    static MqttHello anonymous() {
        return as("", "");
    }

    static MqttHello as(String user, String password) {
        return new MqttHello(connect(user, password), SocketFactory.getDefault());
    }

    /** The same over sockets of another kind. */
    MqttHello over(SocketFactory others) {
        return new MqttHello(connect, others);
    }

    @Override
    public boolean answers(String host, int port) throws IOException {
        try (Socket socket = sockets.createSocket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(connect);
            byte[] answer = answer(socket.getInputStream());
            return answer.length == 4 && answer[0] == CONNACK && answer[3] == 0;
        }
    }

    private static byte[] answer(InputStream in) throws IOException {
        return in.readNBytes(4);
    }

    private static byte[] connect(String user, String password) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(body);
            out.writeUTF("MQTT");
            out.writeByte(4);
            out.writeByte(user.isEmpty() ? 0x02 : 0xC2);
            out.writeShort(10);
            out.writeUTF("caretaker-probe");
            if (!user.isEmpty()) {
                out.writeUTF(user);
                out.writeUTF(password);
            }
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            packet.write(0x10);
            packet.write(length(body.size()));
            body.writeTo(packet);
            return packet.toByteArray();
        } catch (IOException e) {
            throw new IllegalArgumentException("No MQTT name or password: " + user, e);
        }
    }

    private static int length(int bytes) {
        if (bytes > 127) {
            throw new IllegalArgumentException(
                    "Name and password of a test broker are to be short, together " + "under 100 bytes");
        }
        return bytes;
    }
}
