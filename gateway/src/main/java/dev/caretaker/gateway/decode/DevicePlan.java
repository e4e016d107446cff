package dev.caretaker.gateway.decode;

import dev.caretaker.gateway.profile.DeviceProfile;
import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A device with readers of its points, worked out once.
 *
 * @param device the device
 * @param sites the sites its points are on
 * @param points the readers of its points
 */
public record DevicePlan(Device device, Set<PlaceId> sites, List<PointReader> points) {
    /** Copies the collections. */
    public DevicePlan {
        sites = Set.copyOf(sites);
        points = List.copyOf(points);
    }

    static DevicePlan of(Device device, DeviceProfile profile, SiteGraph graph) {
        List<Point> points = graph.pointsOf(device.id());
        Set<PlaceId> sites = points.stream()
                .flatMap(point -> graph.siteOf(point.id().place()).stream())
                .map(Site::id)
                .collect(Collectors.toSet());
        return new DevicePlan(
                device,
                sites,
                points.stream().map(point -> PointReader.of(point, profile)).toList());
    }

    /** Whether it may speak under a site; a device whose points are on no site may under any. */
    boolean isOn(String site) {
        return sites.isEmpty() || sites.stream().anyMatch(place -> place.text().equals(site));
    }
}
