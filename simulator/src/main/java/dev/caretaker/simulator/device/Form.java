package dev.caretaker.simulator.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.point.Device;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The form in which devices of one profile send. */
enum Form {
    /** Caretaker's own. */
    CARETAKER {
        @Override
        String topic(Device device, String site) {
            return "caretaker/" + site + "/" + device.address();
        }

        @Override
        void frame(ObjectNode top, Device device, Instant now) {
            top.put("time", now.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    },
    /** Zigbee2MQTT, which sends no time. */
    ZIGBEE2MQTT {
        @Override
        String topic(Device device, String site) {
            return "zigbee2mqtt/" + device.address();
        }

        @Override
        void frame(ObjectNode top, Device device, Instant now) {
            top.put("linkquality", 140);
        }
    },
    /** Tasmota, which sends the time of its own wall clock, in seconds. */
    TASMOTA {
        @Override
        String topic(Device device, String site) {
            return "tele/" + device.address() + "/SENSOR";
        }

        @Override
        void frame(ObjectNode top, Device device, Instant now) {
            top.put("Time", WALL_CLOCK.format(now.atZone(device.zone())));
        }
    },
    /** ChirpStack v4, which keeps the values of the device under {@code object}. */
    CHIRPSTACK_V4 {
        @Override
        String topic(Device device, String site) {
            return "application/1/device/" + device.address().toLowerCase(Locale.ROOT) + "/event/up";
        }

        @Override
        void frame(ObjectNode top, Device device, Instant now) {
            top.put("time", now.truncatedTo(ChronoUnit.MILLIS).toString());
            ObjectNode info = top.putObject("deviceInfo");
            info.put("applicationId", "1");
            info.put("deviceName", device.id().text());
            info.put("devEui", device.address().toLowerCase(Locale.ROOT));
            top.put("fPort", 85);
            ObjectNode gateway = top.putArray("rxInfo").addObject();
            gateway.put("gatewayId", "24e124fffef79114");
            gateway.put("rssi", -71);
            gateway.put("snr", 9.5);
        }

        @Override
        ObjectNode root(ObjectNode top, Place place) {
            boolean stated = place.fromTop()
                    && (top.has(place.steps().getFirst())
                            || place.steps().getFirst().equals("object"));
            return stated ? top : top.withObject("/object");
        }
    };

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    static Optional<Form> of(String profile) {
        String name = profile.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Form form : values()) {
            if (form.name().equals(name)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    abstract String topic(Device device, String site);

    /** What stands in every message beside the values. */
    abstract void frame(ObjectNode top, Device device, Instant now);

    /** The part of the payload a path counts from. */
    ObjectNode root(ObjectNode top, Place place) {
        return top;
    }

    ObjectNode start(Device device, Instant now) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        frame(top, device, now);
        return top;
    }
}
