package dev.caretaker.gateway.decode;

import dev.caretaker.gateway.profile.DeviceProfile;
import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.gateway.profile.FieldPath;
import dev.caretaker.gateway.profile.TopicPattern;
import dev.caretaker.gateway.quarantine.Reason;
import dev.caretaker.gateway.quarantine.Rejection;
import dev.caretaker.model.point.Device;
import dev.caretaker.model.site.SiteGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where topics lead, for the profiles that devices of the site use and Caretaker's own. Each topic is taken apart
 * once and then remembered.
 */
public final class Routes {
    /** Far more topics than a building has; whoever makes up new ones all the time starts us over. */
    private static final int REMEMBERED = 100_000;

    private static final String ALWAYS = "caretaker";
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final List<DeviceProfile> profiles = new ArrayList<>();
    private final Map<String, List<DevicePlan>> plans = new ConcurrentHashMap<>();
    private final Map<String, Route> known = new ConcurrentHashMap<>();

    /** The routes to the devices of a site graph. */
    public Routes(SiteGraph graph, DeviceProfiles all) {
        for (Device device : graph.devices()) {
            all.find(device.profile())
                    .ifPresentOrElse(
                            profile -> plans.computeIfAbsent(key(profile, device.address()), key -> new ArrayList<>())
                                    .add(DevicePlan.of(device, profile, graph)),
                            () -> LOG.warn(
                                    "Device {} names the unknown profile '{}'; its messages are not read."
                                            + " Correct the profile of the device, or add the profile",
                                    device.id(),
                                    device.profile()));
        }
        all.all().stream()
                .filter(profile -> profile.id().equals(ALWAYS)
                        || graph.devices().stream()
                                .anyMatch(device -> device.profile().equals(profile.id())))
                .forEach(profiles::add);
    }

    /** The topic filters to ask the broker for, none of them within another. */
    public List<String> filters() {
        List<TopicPattern> kept = new ArrayList<>();
        profiles.stream().flatMap(profile -> profile.topics().stream()).forEach(pattern -> {
            if (kept.stream().noneMatch(other -> other.covers(pattern))) {
                kept.removeIf(pattern::covers);
                kept.add(pattern);
            }
        });
        return kept.stream().map(TopicPattern::filter).toList();
    }

    /** Where a topic leads. */
    public Route of(String topic) {
        Route route = known.get(topic);
        if (route != null) {
            return route;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        Route found = find(topic);
        known.put(topic, found);
        return found;
    }

    private Route find(String topic) {
        List<String> levels = TopicPattern.levels(topic);
        List<Route> unknown = new ArrayList<>();
        for (DeviceProfile profile : profiles) {
            if (profile.ignored().stream()
                    .anyMatch(pattern -> pattern.match(levels).isPresent())) {
                return new Route.IgnoredTopic();
            }
            Optional<Route> route = profile.topics().stream()
                    .flatMap(pattern -> pattern.match(levels).stream())
                    .findFirst()
                    .map(named -> in(profile, named));
            if (route.isPresent() && !(route.get() instanceof Route.Unknown)) {
                return route.get();
            }
            route.ifPresent(unknown::add);
        }
        return unknown.isEmpty()
                ? new Route.Unknown(Optional.empty(), Rejection.of(Reason.TOPIC_UNKNOWN, topic))
                : unknown.getFirst();
    }

    private Route in(DeviceProfile profile, Map<String, String> named) {
        Optional<FieldPath> inPayload = profile.address();
        if (inPayload.isPresent()) {
            return new Route.ToProfile(
                    profile,
                    inPayload.get(),
                    address -> plans(profile, address).stream().findFirst());
        }
        String address = named.getOrDefault("device", "");
        List<DevicePlan> found = plans(profile, address);
        if (found.isEmpty()) {
            return new Route.Unknown(Optional.empty(), Rejection.of(Reason.DEVICE_UNKNOWN, address, profile.id()));
        }
        Optional<String> site = Optional.ofNullable(named.get("site"));
        return found.stream()
                .filter(plan -> site.map(plan::isOn).orElse(true))
                .findFirst()
                .<Route>map(plan -> new Route.ToDevice(profile, plan))
                .orElseGet(() -> siteWrong(found.getFirst(), site.orElse("")));
    }

    private static Route siteWrong(DevicePlan plan, String site) {
        return new Route.Unknown(
                Optional.of(plan.device().id()),
                Rejection.of(Reason.SITE_WRONG, plan.device().id(), site));
    }

    private List<DevicePlan> plans(DeviceProfile profile, String address) {
        return plans.getOrDefault(key(profile, address), List.of());
    }

    /** Addresses are compared without regard to case: network servers and people write DevEUIs either way. */
    private static String key(DeviceProfile profile, String address) {
        return profile.id() + " " + address.toLowerCase(Locale.ROOT);
    }
}
