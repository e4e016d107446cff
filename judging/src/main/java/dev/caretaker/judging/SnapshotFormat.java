package dev.caretaker.judging;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.caretaker.judging.baseline.Past;
import dev.caretaker.judging.baseline.PastFormat;
import dev.caretaker.judging.measure.EpochMillis;
import dev.caretaker.judging.measure.Learned;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Quality;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.verdict.Normal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Snapshots as Smile, the binary JSON. The fields of a state are written by their names, so a new one needs nothing here. */
public final class SnapshotFormat {
    /** Slow to make, and the same for all. */
    private static final ObjectMapper MAPPER = mapper();

    private final Map<String, PointId> points = new ConcurrentHashMap<>();

    private static ObjectMapper mapper() {
        SimpleModule types = new SimpleModule()
                .addSerializer(Instant.class, new InstantOut())
                .addDeserializer(Instant.class, new InstantIn())
                .addSerializer(PointId.class, new PointOut())
                .addDeserializer(PointId.class, new PointIn())
                .addSerializer(Past.class, new PastFormat.Out())
                .addDeserializer(Learned.class, new PastFormat.In())
                .addSerializer(Reading.class, new ReadingOut())
                .addDeserializer(Reading.class, new ReadingIn());
        return new ObjectMapper(SmileFactory.builder()
                        .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
                        .build())
                .registerModule(new Jdk8Module())
                .registerModule(types)
                .addMixIn(Normal.class, ByName.class)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.SETTER, Visibility.NONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Writes a snapshot and leaves the stream open. */
    public void write(JudgeSnapshot snapshot, OutputStream into) throws IOException {
        MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(into, snapshot);
    }

    /** Reads a snapshot; {@link IOException} where it is none. */
    public JudgeSnapshot read(InputStream from) throws IOException {
        return MAPPER.readerFor(JudgeSnapshot.class)
                .withAttribute(SnapshotFormat.class, this)
                .readValue(from);
    }

    /** The point of an id, one object for all the places that name it. */
    private static PointId point(String id, DeserializationContext context) {
        SnapshotFormat format = (SnapshotFormat) context.getAttribute(SnapshotFormat.class);
        return format.points.computeIfAbsent(id, PointId::parse);
    }

    /** What is known of normal values is one of two. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Normal.Known.class, name = "known"),
        @JsonSubTypes.Type(value = Normal.Learning.class, name = "learning")
    })
    private interface ByName {}

    private static final class InstantOut extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.truncatedTo(ChronoUnit.MILLIS).equals(value)) {
                json.writeNumber(value.toEpochMilli());
            } else {
                json.writeString(value.toString());
            }
        }
    }

    private static final class InstantIn extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.currentToken().isNumeric()
                    ? Instant.ofEpochMilli(json.getLongValue())
                    : Instant.parse(json.getText());
        }
    }

    private static final class PointOut extends JsonSerializer<PointId> {
        @Override
        public void serialize(PointId value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class PointIn extends JsonDeserializer<PointId> {
        @Override
        public PointId deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return point(json.getText(), context);
        }
    }

    private static final class ReadingOut extends JsonSerializer<Reading> {
        @Override
        public void serialize(Reading value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            json.writeString(value.point().toString());
            json.writeNumber(value.time().toEpochMilli());
            json.writeNumber(value.value());
            json.writeNumber(value.received().toEpochMilli());
            json.writeString(value.quality().name());
            json.writeEndArray();
        }
    }

    private static final class ReadingIn extends JsonDeserializer<Reading> {
        @Override
        public Reading deserialize(JsonParser json, DeserializationContext context) throws IOException {
            PointId point = point(json.nextTextValue(), context);
            long time = json.nextLongValue(EpochMillis.NONE);
            json.nextToken();
            double value = json.getDoubleValue();
            long received = json.nextLongValue(EpochMillis.NONE);
            Quality quality = Quality.valueOf(json.nextTextValue());
            json.nextToken();
            return new Reading(point, Instant.ofEpochMilli(time), value, Instant.ofEpochMilli(received), quality);
        }
    }
}
