package dev.caretaker.judging.baseline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.caretaker.judging.measure.Learned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what is remembered of past days is written: today, the hour that goes on with its sum and count, and the days before.
 * These are left out where the one written just before had the same; whoever reads it lets both share them, as they did.
 */
public final class PastFormat {
    private static final Object LAST = new Object();

    private PastFormat() {}

    /** Writes. */
    public static final class Out extends JsonSerializer<Past> {
        @Override
        public void serialize(Past past, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            day(past.today(), json);
            json.writeNumber(past.now().hour());
            json.writeNumber(past.now().sum());
            json.writeNumber(past.now().count());
            if (!(provider.getAttribute(LAST) instanceof Past last) || last.lesson() != past.lesson()) {
                for (PastDay one : past.days()) {
                    day(one, json);
                }
                json.writeBoolean(true);
            }
            json.writeEndArray();
            var unused = provider.setAttribute(LAST, past);
        }

        private static void day(PastDay day, JsonGenerator json) throws IOException {
            json.writeNumber(day.day());
            for (int hour = 0; hour < PastDay.HOURS; hour++) {
                json.writeNumber(day.mean(hour));
            }
        }
    }

    /** Reads. */
    public static final class In extends JsonDeserializer<Learned> {
        @Override
        public Learned deserialize(JsonParser json, DeserializationContext context) throws IOException {
            json.nextToken();
            PastDay today = day(json);
            Past.Now now = now(json);
            Past past = past(today, now, before(json), context);
            var unused = context.setAttribute(LAST, past);
            return past;
        }

        private static Past past(
                PastDay today, Past.Now now, @Nullable List<PastDay> days, DeserializationContext context)
                throws IOException {
            if (days != null) {
                return new Past(days, today, now, new TrainedDay(days, today.day()));
            }
            if (context.getAttribute(LAST) instanceof Past last) {
                return new Past(last.days(), today, now, last.lesson());
            }
            throw new IOException("The first stored baseline has no days");
        }

        private static Past.Now now(JsonParser json) throws IOException {
            int hour = json.getIntValue();
            json.nextToken();
            double sum = json.getDoubleValue();
            json.nextToken();
            int count = json.getIntValue();
            json.nextToken();
            return new Past.Now(hour, sum, count);
        }

        /** The days before; null where they are those of the past before. */
        private static @Nullable List<PastDay> before(JsonParser json) throws IOException {
            if (json.currentToken() == JsonToken.END_ARRAY) {
                return null;
            }
            List<PastDay> days = new ArrayList<>();
            while (json.currentToken() != JsonToken.VALUE_TRUE) {
                days.add(day(json));
            }
            json.nextToken();
            return List.copyOf(days);
        }

        private static PastDay day(JsonParser json) throws IOException {
            long day = json.getLongValue();
            double[] means = new double[PastDay.HOURS];
            for (int hour = 0; hour < means.length; hour++) {
                json.nextToken();
                means[hour] = json.getDoubleValue();
            }
            json.nextToken();
            return new PastDay(day, means);
        }
    }
}
