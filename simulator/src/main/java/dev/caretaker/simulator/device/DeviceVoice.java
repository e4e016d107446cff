package dev.caretaker.simulator.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.model.point.Device;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Says what one device measures, in the form of its profile. */
public final class DeviceVoice {
    private final Device device;
    private final Form form;
    private final String topic;
    private final List<Word> words;

    /** How the value of one point is written, and where. */
    private record Word(Point point, Place place, DoubleFunction<JsonNode> value) {}

    private DeviceVoice(Device device, Form form, String site, List<Point> points) {
        this.device = device;
        this.form = form;
        this.topic = form.topic(device, site);
        this.words = points.stream()
                .map(point -> new Word(point, Place.of(point.source().path()), SentValue.of(point)))
                .toList();
    }

    /** The voice of a device; none for one without points, or with a profile whose form is not known here. */
    public static Optional<DeviceVoice> of(Device device, SiteGraph site) {
        List<Point> points = site.pointsOf(device.id());
        Optional<String> name = points.stream()
                .flatMap(point -> site.siteOf(point.id().place()).stream())
                .map(found -> found.id().text())
                .findFirst();
        return Form.of(device.profile())
                .filter(form -> !points.isEmpty())
                .map(form -> new DeviceVoice(device, form, name.orElse("site"), points));
    }

    /** The device. */
    public DeviceId device() {
        return device.id();
    }

    /** The points it speaks for. */
    public List<Point> points() {
        return words.stream().map(Word::point).toList();
    }

    /** The message of its values at a time. */
    public DeviceMessage say(Instant now, ToDoubleFunction<PointId> values) {
        ObjectNode top = form.start(device, now);
        for (Word word : words) {
            double value = values.applyAsDouble(word.point().id());
            word.place().write(form.root(top, word.place()), word.value().apply(value));
        }
        return new DeviceMessage(topic, top.toString());
    }
}
