package dev.caretaker.testkit.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real Mosquitto broker. */
public final class MosquittoServer implements AutoCloseable {
    private final Engine engine;

    private MosquittoServer(Engine engine) {
        this.engine = engine;
    }

    /** Starts a broker that lets everybody in. */
    public static MosquittoServer start() {
        return start(Map.of());
    }

    /** Starts a broker that lets in who knows one of the names and its password. */
    public static MosquittoServer start(Map<String, String> passwords) {
        return new MosquittoServer(Engine.start(recipe(new TreeMap<>(passwords))));
    }

    /** The address as the product writes it: {@code mqtt://host:port}. */
    public String url() {
        return "mqtt://" + host() + ":" + port();
    }

    /** The address as Paho writes it: {@code tcp://host:port}. */
    public String tcpUrl() {
        return "tcp://" + host() + ":" + port();
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
    }

    private static Recipe recipe(Map<String, String> passwords) {
        String image = Recipe.image("CARETAKER_MOSQUITTO_IMAGE", "eclipse-mosquitto:2.0");
        Probe probe = passwords.isEmpty()
                ? MqttHello.anonymous()
                : passwords.entrySet().stream()
                        .findFirst()
                        .map(first -> MqttHello.as(first.getKey(), first.getValue()))
                        .orElseThrow();
        return new Recipe(
                "mosquitto",
                "mosquitto",
                image,
                1883,
                room -> files(room, passwords),
                room -> List.of("-c", room.dir() + "/mosquitto.conf"),
                probe);
    }

    private static Map<String, String> files(Room room, Map<String, String> passwords) {
        String access = passwords.isEmpty()
                ? "allow_anonymous true"
                : "allow_anonymous false\npassword_file " + room.dir() + "/passwords";
        // Started as root it would become a user who may not read the folder; nothing is dropped from queues.
        String config = """
                listener %d %s
                %s
                user root
                persistence true
                persistence_location %s/data/
                autosave_interval 1
                max_queued_messages 0
                log_dest stderr
                log_type error
                log_type warning
                """.formatted(room.port(), room.address(), access, room.dir());
        StringBuilder hashed = new StringBuilder();
        passwords.forEach((user, password) ->
                hashed.append(MosquittoPassword.line(user, password)).append('\n'));
        return passwords.isEmpty()
                ? Map.of("mosquitto.conf", config)
                : Map.of("mosquitto.conf", config, "passwords", hashed.toString());
    }
}
