package dev.caretaker.console.view;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.text.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The small words of the answers: lists, names, limits, spans of time. */
public final class Json {
    private Json() {}

    /** A list, each item in its own form. */
    public static <T> JsonArray list(Collection<? extends T> items, Function<? super T, ?> form) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    /** A name in both languages. */
    public static JsonObject text(Text text) {
        return new JsonObject().put("en", text.en()).put("zh", text.zh());
    }

    /** Puts a member where there is something to say. */
    public static <T> void put(JsonObject object, String name, Optional<T> value) {
        value.ifPresent(there -> object.put(name, there));
    }

    /** A span of time as people write it: {@code 10m}, {@code 1h}, {@code 90s}. */
    public static String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0 && seconds > 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
    }

    /** Whole seconds as such, others with their fraction. */
    public static Number seconds(Duration span) {
        return span.toMillisPart() == 0 ? (Number) span.toSeconds() : (Number) (span.toMillis() / 1000.0);
    }

    /** The ends that there are. */
    @CanIgnoreReturnValue
    public static JsonObject limits(JsonObject into, Limits limits) {
        if (limits.hasLow()) {
            into.put("low", limits.low()).put("lowAllowed", limits.lowAllowed());
        }
        if (limits.hasHigh()) {
            into.put("high", limits.high()).put("highAllowed", limits.highAllowed());
        }
        return into;
    }

    /** Facts as an object, each under its name. */
    public static JsonObject facts(Map<String, String> facts) {
        JsonObject object = new JsonObject();
        facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> object.put(fact.getKey(), fact.getValue()));
        return object;
    }
}
