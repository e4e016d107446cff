package dev.caretaker.alerting.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentFold;
import dev.caretaker.alerting.incident.IncidentListener;
import dev.caretaker.alerting.incident.IncidentParts;
import dev.caretaker.alerting.incident.Incidents;
import dev.caretaker.alerting.incident.TimelineEntry;
import dev.caretaker.alerting.paging.webhook.Webhook;
import dev.caretaker.alerting.paging.webhook.WebhookSecret;
import dev.caretaker.records.Records;
import dev.caretaker.records.TestDatabase;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.testkit.MeetingRoom;
import dev.caretaker.testkit.webhook.Received;
import dev.caretaker.testkit.webhook.WebhookReceiver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database, two real receivers, paging and incidents; everything that was not expected fails the test at its end. */
abstract class PagingScene {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    final ManualTime time = new ManualTime(MeetingRoom.START);
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private DatabaseSettings database;
    Records records;
    WebhookReceiver engineering;
    WebhookReceiver security;
    Map<String, List<Webhook>> policies;
    PagingSettings.Pace pace;
    IncidentFold fold;
    boolean engineeringMayHaveMore;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database().empty();
        records = alsoOpen();
        engineering = opened(WebhookReceiver.start());
        security = opened(WebhookReceiver.start());
        policies = Map.of("engineering", List.of(engineeringHook()), "security", List.of(securityHook()));
        PagingSettings.Pace usual = PagingSettings.Pace.USUAL;
        pace = new PagingSettings.Pace(usual.retries(), usual.deadline(), usual.lease(), Duration.ofMillis(20));
        // Told to nobody until a test starts paging.
        foldWith((handle, incident, before) -> {});
    }

    @AfterEach
    void nothingElseWasSent() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        if (!engineeringMayHaveMore) {
            engineering.nothingElse();
        }
        security.nothingElse();
    }

    Records alsoOpen() {
        return opened(Database.open(database, time));
    }

    WebhookReceiver receiverOn(int port) {
        return opened(WebhookReceiver.startOn(port));
    }

    /** Starts paging and the incidents that feed it. */
    @CanIgnoreReturnValue
    Paging start() {
        Paging paging = opened(Paging.start(parts(records)));
        foldWith(paging.listener());
        return paging;
    }

    /** Incidents that put their messages while nobody sends them. */
    void stopped() {
        Paging paging = Paging.start(parts(records));
        paging.close();
        foldWith(paging.listener());
    }

    private void foldWith(IncidentListener listener) {
        fold = IncidentFold.open(new IncidentParts(
                records, MeetingRoom.library(), MeetingRoom.site(), IncidentParts.SETTLE, List.of(listener)));
    }

    PagingParts parts(Records over) {
        return new PagingParts(
                over,
                MeetingRoom.library(),
                MeetingRoom.site(),
                new PagingSettings(policies, URI.create("https://caretaker.example/"), pace));
    }

    Webhook engineeringHook() {
        return hook(engineering);
    }

    Webhook securityHook() {
        return hook(security);
    }

    private static Webhook hook(WebhookReceiver receiver) {
        return new Webhook(URI.create(receiver.url("/hook")), List.of(WebhookSecret.parse(SECRET)), true);
    }

    List<Incident> incidents() {
        return Incidents.of(records).list(Set.of(), Optional.empty(), 100).items();
    }

    Incident only() {
        assertThat(incidents()).hasSize(1);
        return incidents().get(0);
    }

    List<String> timeline(Incident incident) {
        return Incidents.of(records).timeline(incident.id()).stream()
                .map(TimelineEntry::what)
                .toList();
    }

    Map<String, String> lastFacts() {
        return Incidents.of(records).timeline(only().id()).getLast().facts();
    }

    void awaitTimeline(String... whats) {
        await().untilAsserted(() -> assertThat(timeline(only())).containsExactly(whats));
    }

    void awaitSome(String... whats) {
        await().untilAsserted(() -> assertThat(timeline(only())).contains(whats));
    }

    static JsonNode json(Received request) {
        try {
            return JsonMapper.builder().build().readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The signature as a receiver computes it, apart from our own code. */
    static String signature(Received request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
            String signed = request.header("webhook-id").orElseThrow() + "."
                    + request.header("webhook-timestamp").orElseThrow() + "." + request.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }
}
