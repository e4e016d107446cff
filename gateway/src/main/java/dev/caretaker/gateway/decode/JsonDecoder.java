package dev.caretaker.gateway.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.caretaker.gateway.profile.DeviceProfile;
import dev.caretaker.gateway.profile.FieldPath;
import dev.caretaker.gateway.quarantine.Reason;
import dev.caretaker.gateway.quarantine.Rejection;
import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.reading.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads JSON payloads, each parsed once. */
public final class JsonDecoder implements Decoder {
    private final ObjectReader json;
    private final DecodeLimits limits;
    private final DeviceClock clock;

    /** A decoder with limits. */
    public JsonDecoder(DecodeLimits limits) {
        this.limits = limits;
        clock = new DeviceClock(limits.ahead());
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .maxStringLength(limits.bytes())
                .build();
        json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
    }

    @Override
    public Decoded decode(Message message, Route route) {
        return switch (route) {
            case Route.IgnoredTopic ignored -> new Decoded.Ignored(Optional.empty(), Decoded.IgnoreReason.TOPIC);
            case Route.Unknown unknown -> new Decoded.Rejected(unknown.device(), unknown.rejection());
            case Route.ToDevice to -> read(message, to);
            case Route.ToProfile to -> read(message, to);
        };
    }

    private Decoded read(Message message, Route.ToDevice to) {
        return switch (parse(message.payload())) {
            case Parsed.WrongPayload(Rejection why) -> rejected(to.device(), why);
            case Parsed.Document(JsonNode top) -> new Reader(message, to).read(top);
        };
    }

    private Decoded read(Message message, Route.ToProfile to) {
        return switch (parse(message.payload())) {
            case Parsed.WrongPayload(Rejection why) -> new Decoded.Rejected(Optional.empty(), why);
            case Parsed.Document(JsonNode top) -> {
                String address = to.path().in(top).asText("");
                yield address.isEmpty()
                        ? rejected(Reason.ADDRESS_MISSING, to.path())
                        : to.devices()
                                .apply(address)
                                .map(device -> new Reader(message, new Route.ToDevice(to.profile(), device)).read(top))
                                .orElseGet(() -> rejected(
                                        Reason.DEVICE_UNKNOWN,
                                        address,
                                        to.profile().id()));
            }
        };
    }

    private Parsed parse(byte[] payload) {
        if (payload.length == 0) {
            return new Parsed.WrongPayload(Rejection.of(Reason.PAYLOAD_EMPTY));
        }
        if (payload.length > limits.bytes()) {
            return new Parsed.WrongPayload(Rejection.of(Reason.PAYLOAD_TOO_LARGE, payload.length, limits.bytes()));
        }
        try {
            JsonNode top = json.readTree(payload);
            return top.isMissingNode()
                    ? new Parsed.WrongPayload(Rejection.of(Reason.PAYLOAD_EMPTY))
                    : new Parsed.Document(top);
        } catch (JsonProcessingException e) {
            return new Parsed.WrongPayload(Rejection.of(Reason.PAYLOAD_NOT_JSON, e.getOriginalMessage()));
        } catch (IOException e) {
            return new Parsed.WrongPayload(Rejection.of(Reason.PAYLOAD_NOT_JSON, Objects.toString(e.getMessage())));
        }
    }

    private static Decoded rejected(Reason reason, Object... args) {
        return new Decoded.Rejected(Optional.empty(), Rejection.of(reason, args));
    }

    private static Decoded rejected(DevicePlan plan, Rejection why) {
        return new Decoded.Rejected(Optional.of(plan.device().id()), why);
    }

    /** A payload as a tree, or why it is none. */
    private sealed interface Parsed {
        record Document(JsonNode top) implements Parsed {}

        record WrongPayload(Rejection rejection) implements Parsed {}
    }

    /** Reads the points of one device out of one payload. */
    private final class Reader {
        private final Message message;
        private final DeviceProfile profile;
        private final DevicePlan plan;
        private final List<Reading> good = new ArrayList<>();
        private final List<Rejection> wrong = new ArrayList<>();
        private boolean seen;

        Reader(Message message, Route.ToDevice to) {
            this.message = message;
            this.profile = to.profile();
            this.plan = to.device();
        }

        Decoded read(JsonNode top) {
            if (plan.points().isEmpty()) {
                return rejected(plan, Rejection.of(Reason.DEVICE_WITHOUT_POINTS, id()));
            }
            return switch (time(top)) {
                case DeviceClock.DeviceTime.WrongTime(Rejection why) -> rejected(plan, why);
                case DeviceClock.DeviceTime.Time time -> readPoints(top, time);
            };
        }

        private DeviceClock.DeviceTime time(JsonNode top) {
            return profile.time()
                    .map(field -> clock.read(field, top, plan.device().zone(), message.received()))
                    .orElseGet(() -> DeviceClock.receiveTime(message.received()));
        }

        private Decoded readPoints(JsonNode top, DeviceClock.DeviceTime.Time time) {
            JsonNode root = profile.root().map(path -> path.in(top)).orElse(top);
            for (PointReader point : plan.points()) {
                readPoint(point, point.find(root, top), time);
            }
            if (!good.isEmpty() || !wrong.isEmpty()) {
                return new Decoded.Readings(id(), good, wrong, time.own());
            }
            return seen ? new Decoded.Ignored(Optional.of(id()), Decoded.IgnoreReason.NO_VALUES) : none(root);
        }

        private void readPoint(PointReader point, JsonNode node, DeviceClock.DeviceTime.Time time) {
            if (node.isMissingNode()) {
                return;
            }
            seen = true;
            if (node.isNull() || (node.isTextual() && node.textValue().isBlank())) {
                return;
            }
            switch (point.read(node)) {
                case PointReader.Value.Good(double value) ->
                    good.add(
                            new Reading(point.point().id(), time.instant(), value, message.received(), time.quality()));
                case PointReader.Value.WrongValue(Rejection why) -> wrong.add(why);
            }
        }

        private Decoded none(JsonNode root) {
            if (profile.othersIgnored()) {
                return new Decoded.Ignored(Optional.of(id()), Decoded.IgnoreReason.OTHER_POINTS);
            }
            Optional<FieldPath> missing = profile.root().filter(path -> root.isMissingNode() || root.isNull());
            return rejected(
                    plan,
                    missing.map(path -> Rejection.of(Reason.ROOT_MISSING, path))
                            .orElseGet(() -> Rejection.of(Reason.POINTS_MISSING, id(), paths())));
        }

        private String paths() {
            return plan.points().stream().map(point -> point.path().text()).collect(Collectors.joining(", "));
        }

        private DeviceId id() {
            return plan.device().id();
        }
    }
}
