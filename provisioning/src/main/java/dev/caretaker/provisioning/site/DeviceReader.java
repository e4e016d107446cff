package dev.caretaker.provisioning.site;

import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.ZoneId;
import java.util.Optional;

/** Reads devices. */
final class DeviceReader {
    private final Parts parts;

    DeviceReader(Parts parts) {
        this.parts = parts;
    }

    void read(YamlNode node, ZoneId siteZone) {
        Optional<DeviceId> id = parts.newDevice(node);
        Optional<String> profile = node.need("profile")
                .flatMap(it -> it.oneOf(word -> Optional.of(word).filter(parts.profiles::contains), parts.profiles));
        Optional<String> address = node.get("address").flatMap(YamlNode::text);
        ZoneId zone = node.get("zone").flatMap(ClockReader::zone).orElse(siteZone);
        Optional<DeviceId> gateway = node.get("gateway").flatMap(parts::deviceReference);
        node.finish();
        id.ifPresent(it -> profile.ifPresent(
                known -> parts.graph.add(new Device(it, known, address.orElse(it.text()), zone, gateway))));
    }
}
