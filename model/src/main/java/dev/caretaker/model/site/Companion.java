package dev.caretaker.model.site;

import dev.caretaker.model.point.Ids;
import java.util.Optional;

/**
 * Which other point is meant, as seen from a point: {@code setpoint} at the same place, or {@code air-handler/running} of
 * the air handler it belongs with.
 *
 * @param assetType the type of the asset it is on; empty for the same place
 * @param name its name there
 */
public record Companion(Optional<String> assetType, String name) {
    /** Refuses what is no type or name. */
    public Companion {
        assetType = assetType.map(type -> Ids.slug("Asset type", type));
        name = Ids.slug("Point", name);
    }

    /** Reads {@code name} or {@code asset-type/name}. */
    public static Companion parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Companion(Optional.empty(), text)
                : new Companion(Optional.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return assetType.map(type -> type + "/" + name).orElse(name);
    }
}
