package dev.caretaker.console.live;

import dev.caretaker.console.access.Principal;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.Json;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.records.Change;
import dev.caretaker.records.Changes;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream of events to every browser. Lives on the console's event loop; what blocks is asked on virtual threads. */
public final class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int MOST_STREAMS = 200;
    private static final int REMEMBERED = 1_000;
    private static final long REMEMBERED_BYTES = 8L << 20;
    private static final long READINGS_EVERY_MS = 500;
    private static final long STANDINGS_EVERY_MS = 1_000;
    private static final long HEARTBEAT_EVERY_MS = 10_000;

    private final Context loop;
    private final Executor work;
    private final Sources sources;
    private final Recent recent =
            new Recent(UUID.randomUUID().toString().substring(0, 8), REMEMBERED, REMEMBERED_BYTES);
    private final Set<Stream> streams = new LinkedHashSet<>();
    private final List<Long> timers = new ArrayList<>();
    private final Changes.Subscription subscription;
    private @Nullable Set<CurrentVerdict> known;
    private boolean asking;

    /** A feed on an event loop, which may block on an executor only. */
    public Feed(Context loop, Executor work, Sources sources, Changes changes) {
        this.loop = loop;
        this.work = work;
        this.sources = sources;
        News news = new News(work, this::tell);
        subscription = changes.subscribe(change -> {
            if (sources.records.containsKey(change.kind())) {
                news.add(change);
            }
        });
        Vertx vertx = loop.owner();
        timers.add(vertx.setPeriodic(READINGS_EVERY_MS, tick -> readings()));
        timers.add(vertx.setPeriodic(1, STANDINGS_EVERY_MS, tick -> currentVerdicts()));
        timers.add(vertx.setPeriodic(HEARTBEAT_EVERY_MS, tick -> heartbeat()));
    }

    /** Opens a stream to a browser, from the event it saw last where it says so. */
    public void open(RoutingContext request, Principal who, @Nullable String last) {
        if (streams.size() >= MOST_STREAMS) {
            request.fail(new ProblemException(503, "too-many-streams", String.valueOf(MOST_STREAMS)));
            return;
        }
        Stream stream = new Stream(request.response(), who, recent);
        streams.add(stream);
        request.response().closeHandler(closed -> streams.remove(stream));
        request.response().endHandler(ended -> streams.remove(stream));
        request.response().exceptionHandler(broken -> streams.remove(stream));
        stream.open(EventId.parse(last));
    }

    /** Lets every browser go. */
    public void close() {
        subscription.close();
        timers.forEach(timer -> loop.owner().cancelTimer(timer));
        List.copyOf(streams).forEach(Stream::close);
    }

    private void readings() {
        List<Reading> news = sources.readings.news();
        if (!news.isEmpty()) {
            publish("reading", new JsonObject().put("readings", Json.list(news, sources.reading)));
        }
    }

    private void currentVerdicts() {
        if (asking) {
            return;
        }
        asking = true;
        work.execute(() -> {
            try {
                List<CurrentVerdict> now = sources.currentVerdicts.get();
                loop.runOnContext(asked -> compare(now));
            } catch (RuntimeException e) {
                LOG.warn(
                        "The current verdicts could not be read for the live view; trying again with the next"
                                + " update: {}",
                        e.toString());
                loop.runOnContext(asked -> asking = false);
            }
        });
    }

    private void compare(List<CurrentVerdict> now) {
        asking = false;
        Set<CurrentVerdict> before = known == null ? Set.copyOf(now) : known;
        List<CurrentVerdict> news =
                now.stream().filter(one -> !before.contains(one)).toList();
        known = new HashSet<>(now);
        if (!news.isEmpty()) {
            publish("standing", new JsonObject().put("standings", Json.list(news, sources.standing)));
        }
    }

    private void tell(Change change) {
        Function<String, Optional<JsonObject>> find = sources.records.get(change.kind());
        if (find != null) {
            find.apply(change.id()).ifPresent(data -> loop.runOnContext(told -> publish(change.kind(), data)));
        }
    }

    private void publish(String kind, JsonObject data) {
        recent.add(kind, data);
        List.copyOf(streams).forEach(Stream::pump);
    }

    /** Also lets go whoever has signed out, or whose session has ended, since the stream was opened. */
    private void heartbeat() {
        for (Stream stream : streams) {
            stream.heartbeat();
            work.execute(() -> {
                if (!sources.stillGood.test(stream.who())) {
                    loop.runOnContext(ended -> stream.close());
                }
            });
        }
    }

    /**
     * Where the news comes from.
     *
     * @param readings the latest readings
     * @param reading how one looks
     * @param currentVerdicts how the points stand
     * @param standing how one looks
     * @param records how a record that changed looks now, by kind and id
     * @param stillGood whether somebody may go on listening
     */
    public record Sources(
            LiveReadings readings,
            Function<Reading, JsonObject> reading,
            Supplier<List<CurrentVerdict>> currentVerdicts,
            Function<CurrentVerdict, JsonObject> standing,
            Map<String, Function<String, Optional<JsonObject>>> records,
            Predicate<Principal> stillGood) {}
}
