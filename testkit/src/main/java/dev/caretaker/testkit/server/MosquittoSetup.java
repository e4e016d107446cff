package dev.caretaker.testkit.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a Mosquitto is set up.
 *
 * @param passwords whom it lets in; everybody where empty
 * @param certificates how it proves who it is; it does not speak TLS where empty
 */
record MosquittoSetup(Map<String, String> passwords, Optional<Certificates> certificates) {
    /** Copies the passwords, in an order that stays. */
    MosquittoSetup {
        passwords = new TreeMap<>(passwords);
    }

    Recipe recipe() {
        String image = Recipe.image("CARETAKER_MOSQUITTO_IMAGE", "eclipse-mosquitto:2.0");
        return new Recipe(
                "mosquitto",
                "mosquitto",
                image,
                1883,
                this::files,
                room -> List.of("-c", room.dir() + "/mosquitto.conf"),
                probe());
    }

    private Probe probe() {
        MqttHello hello = passwords.entrySet().stream()
                .findFirst()
                .map(first -> MqttHello.as(first.getKey(), first.getValue()))
                .orElseGet(MqttHello::anonymous);
        return certificates.map(made -> hello.over(made.sockets())).orElse(hello);
    }

    private Map<String, String> files(Room room) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mosquitto.conf", config(room));
        if (!passwords.isEmpty()) {
            StringBuilder hashed = new StringBuilder();
            passwords.forEach((user, password) ->
                    hashed.append(MosquittoPassword.line(user, password)).append('\n'));
            files.put("passwords", hashed.toString());
        }
        certificates.ifPresent(made -> {
            files.put("server.pem", made.server());
            files.put("server.key", made.serverKey());
        });
        return files;
    }

    private String config(Room room) {
        String access = passwords.isEmpty()
                ? "allow_anonymous true"
                : "allow_anonymous false\npassword_file " + room.dir() + "/passwords";
        String encryption = certificates
                .map(made -> "certfile %1$s/server.pem\nkeyfile %1$s/server.key".formatted(room.dir()))
                .orElse("");
        // Started as root it would become a user who may not read the folder; nothing is dropped from queues.
        return """
                listener %d %s
                %s
                %s
                user root
                persistence true
                persistence_location %s/data/
                autosave_interval 1
                max_queued_messages 0
                log_dest stderr
                log_type error
                log_type warning
                """.formatted(room.port(), room.address(), encryption, access, room.dir());
    }
}
