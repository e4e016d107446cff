package dev.caretaker.broker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The few bytes an MQTT 3.1.1 device sends: CONNECT with protocol level 4, then PUBLISH at QoS 0. */
final class Mqtt311Publisher implements AutoCloseable {
    private final Socket socket;
    private final DataOutputStream out;

    private Mqtt311Publisher(Socket socket) throws IOException {
        this.socket = socket;
        out = new DataOutputStream(socket.getOutputStream());
    }

    static Mqtt311Publisher connect(int port) throws IOException {
        Mqtt311Publisher publisher = new Mqtt311Publisher(new Socket(InetAddress.getLoopbackAddress(), port));
        publisher.out.write(new byte[] {0x10, 16, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 60, 0, 4, 'o', 'l', 'd', '1'});
        publisher.out.flush();
        byte[] connack = new byte[4];
        new DataInputStream(publisher.socket.getInputStream()).readFully(connack);
        if (connack[0] != 0x20 || connack[3] != 0) {
            throw new IOException("Refused with " + connack[3]);
        }
        return publisher;
    }

    void publish(String topic, String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(0x30);
        out.writeByte(2 + topic.length() + payload.length);
        out.writeUTF(topic);
        out.write(payload);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
