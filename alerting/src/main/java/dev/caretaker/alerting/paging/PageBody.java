package dev.caretaker.alerting.paging;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.records.outbox.Claimed;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON of a message, made from the facts when it is sent. */
final class PageBody {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_READINGS = 40;

    private final Standards library;
    private final SiteGraph site;
    private final URI console;
    private final Wording english;
    private final Wording chinese;

    PageBody(PagingParts parts) {
        library = parts.library();
        site = parts.site();
        console = parts.settings().console();
        english = new Wording(site, Language.EN);
        chinese = new Wording(site, Language.ZH);
    }

    String render(Claimed claimed, Incident incident) {
        Page page = Page.read(claimed.message());
        Optional<Standard> standard = library.find(incident.standard());
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "incident." + page.type().word());
        body.put("id", claimed.message().id());
        body.put("timestamp", when(page, claimed, incident).toString());
        ObjectNode data = body.putObject("data");
        data.put("incident", incident.id());
        standard(data.putObject("standard"), incident, standard);
        place(data, incident);
        standard.ifPresent(one -> {
            data.put("severity", one.severity().word());
            data.put("discipline", one.discipline().word());
        });
        state(data, incident, claimed);
        evidence(data, incident, standard);
        data.putObject("text")
                .put("en", english.of(page.type(), incident, standard))
                .put("zh", chinese.of(page.type(), incident, standard));
        data.put("url", console.toString().replaceAll("/+$", "") + "/incidents/" + incident.id());
        return body.toString();
    }

    /** When what it tells of happened. */
    private static Instant when(Page page, Claimed claimed, Incident incident) {
        return switch (page.type()) {
            case OPENED -> incident.recurrence() == 0 ? incident.openedAt() : claimed.created();
            case ACKNOWLEDGED -> claimed.created();
            case RECOVERED -> incident.recoveredAt().orElse(claimed.created());
        };
    }

    private static void standard(ObjectNode node, Incident incident, Optional<Standard> standard) {
        node.put("id", incident.standard().id().toString());
        node.put("document", incident.standard().id().document());
        standard.ifPresent(one -> node.put("clause", one.citation().clause()));
        node.put("version", incident.standard().version());
        node.put("hash", incident.standard().hash());
        standard.ifPresent(one -> text(node.putObject("title"), one.title()));
    }

    private void place(ObjectNode data, Incident incident) {
        PlaceId place = incident.subject().place();
        data.put("subject", incident.subject().toString());
        ObjectNode node = data.putObject("place");
        node.put("id", place.text());
        site.nameOf(place).ifPresent(name -> text(node.putObject("name"), name));
        text(node.putObject("path"), new Text(english.place(place), chinese.place(place)));
    }

    private static void state(ObjectNode data, Incident incident, Claimed claimed) {
        data.put("state", incident.state().word());
        data.put("openedAt", incident.openedAt().toString());
        incident.recoveredAt().ifPresent(at -> data.put("recoveredAt", at.toString()));
        incident.acknowledgedBy().ifPresent(by -> data.put("acknowledgedBy", by));
        data.put("recurrence", incident.recurrence());
        data.put("attempt", claimed.attempt());
        data.put("maybeRepeat", claimed.maybeRepeat());
    }

    private static void evidence(ObjectNode data, Incident incident, Optional<Standard> standard) {
        double measured = incident.evidence().measured();
        data.put("since", incident.evidence().since().toString());
        if (Double.isFinite(measured)) {
            data.put("measured", measured);
        }
        standard.ifPresent(one -> {
            Comparison comparison = Comparison.of(one, incident.evidence());
            comparison.limits().flatMap(limits -> limit(limits, measured)).ifPresent(limit -> data.put("limit", limit));
            data.put("unit", comparison.unit());
        });
        ArrayNode readings = data.putArray("readings");
        for (Reading reading : few(incident.evidence().readings())) {
            readings.addObject()
                    .put("point", reading.point().toString())
                    .put("time", reading.time().toString())
                    .put("value", reading.value());
        }
    }

    /** The limit that was overstepped; the only one there is where nothing was measured. */
    private static Optional<Double> limit(Limits limits, double measured) {
        boolean low = limits.hasLow() && (!limits.hasHigh() || measured <= limits.low());
        return low ? Optional.of(limits.low()) : limits.hasHigh() ? Optional.of(limits.high()) : Optional.empty();
    }

    /** A message stays under 20 KB whatever proves the breach: the first readings and, always, the deciding one. */
    private static List<Reading> few(List<Reading> readings) {
        if (readings.size() <= MOST_READINGS) {
            return readings;
        }
        List<Reading> few = new ArrayList<>(readings.subList(0, MOST_READINGS - 1));
        few.add(readings.getLast());
        return few;
    }

    private static void text(ObjectNode node, Text text) {
        node.put("en", text.en()).put("zh", text.zh());
    }
}
