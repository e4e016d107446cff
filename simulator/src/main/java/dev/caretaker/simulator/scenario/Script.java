package dev.caretaker.simulator.scenario;

import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.Asset;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.site.Space;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Text;
import dev.caretaker.simulator.building.Effect;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds which scenarios a site has room for, and where each of them plays. */
final class Script {
    private static final Messages WORDS = Messages.of(Script.class, "scenarios");
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final SiteGraph site;
    private final Map<Scenario, Happening> scenarios = new LinkedHashMap<>();

    private Script(SiteGraph site) {
        this.site = site;
    }

    static Map<Scenario, Happening> of(SiteGraph site) {
        Script script = new Script(site);
        script.inSpace("kitchen-fire", "smoke-alarm", type -> type.equals("kitchen"), Effect.Fire::new);
        script.atAsset("door-held-open", "door", Effect.HeldOpen::new);
        script.inSpace("stuffy-meeting-room", "co2", type -> type.equals("meeting-room"), Effect.Crowd::new);
        script.inSpace("washroom-run-dry", "fill-level", type -> true, Effect.RunDry::new);
        script.atAsset("pump-failure", "fault", Effect.Failure::new);
        script.gatewayLoss();
        return script.scenarios;
    }

    private void inSpace(String id, String quantity, Function<String, Boolean> type, Function<PlaceId, Effect> effect) {
        Optional<Space> space = site.spaces().stream()
                .filter(one -> type.apply(one.type()) && has(one.id(), quantity))
                .findFirst();
        space.ifPresent(one -> add(id, one.name(), SHORT, Happening.of(effect.apply(one.id()))));
    }

    private void atAsset(String id, String quantity, Function<PlaceId, Effect> effect) {
        boolean pump = quantity.equals("fault");
        Optional<Asset> asset = site.assets().stream()
                .filter(one -> has(one.id(), quantity) && (!pump || one.type().equals("pump")))
                .findFirst();
        asset.ifPresent(one -> add(id, one.name(), LONG, Happening.of(effect.apply(one.id()))));
    }

    private void gatewayLoss() {
        Optional<DeviceId> gateway = site.devices().stream()
                .map(Device::id)
                .filter(id -> site.devices().stream().anyMatch(device -> isBehind(device, id)))
                .findFirst();
        gateway.ifPresent(lost -> {
            Set<DeviceId> silent = site.devices().stream()
                    .filter(device -> device.id().equals(lost) || isBehind(device, lost))
                    .map(Device::id)
                    .collect(Collectors.toSet());
            add("gateway-loss", new Text(lost.text(), lost.text()), LONG, new Happening(Optional.empty(), silent));
        });
    }

    private static boolean isBehind(Device device, DeviceId gateway) {
        return device.gateway().filter(gateway::equals).isPresent();
    }

    private boolean has(PlaceId place, String quantity) {
        return site.points().stream()
                .anyMatch(point -> point.id().place().equals(place)
                        && point.quantity().id().equals(quantity));
    }

    private void add(String id, Text where, Duration lasts, Happening happening) {
        Text title = new Text(WORDS.say(Language.EN, id + ".title"), WORDS.say(Language.ZH, id + ".title"));
        Text description = new Text(
                WORDS.say(Language.EN, id + ".description", where.en()),
                WORDS.say(Language.ZH, id + ".description", where.zh()));
        scenarios.put(new Scenario(id, title, description, lasts), happening);
    }
}
