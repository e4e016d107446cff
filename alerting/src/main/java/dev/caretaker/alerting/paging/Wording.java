package dev.caretaker.alerting.paging;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.wording.StandardWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of messages, in one language. */
final class Wording {
    private static final Messages MESSAGES = Messages.of(Wording.class, "page");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final SiteGraph site;
    private final Language language;
    private final StandardWords words;

    Wording(SiteGraph site, Language language) {
        this.site = site;
        this.language = language;
        words = new StandardWords(language);
    }

    String of(Page.Type type, Incident incident, Optional<Standard> standard) {
        String title = standard.map(one -> one.title().in(language))
                .orElse(incident.standard().id().toString());
        String place = place(incident.subject().place());
        return switch (type) {
            case OPENED -> opened(incident, standard, title);
            case ACKNOWLEDGED ->
                say("acknowledged", title, place, incident.acknowledgedBy().orElse("?"));
            case RECOVERED ->
                say(
                        "recovered",
                        title,
                        place,
                        time(incident, incident.recoveredAt().orElse(incident.openedAt())));
        };
    }

    private String opened(Incident incident, Optional<Standard> standard, String title) {
        Optional<String> measured = standard.flatMap(one -> words.measured(one, incident.evidence()));
        return say(
                measured.isPresent() ? "opened" : "opened-unmeasured",
                title,
                place(incident.subject().place()),
                measured.orElse(""),
                standard.map(one -> words.required(one, incident.evidence())).orElse(""),
                standard.map(one -> say("severity-" + one.severity().word())).orElse("?"),
                time(incident, incident.evidence().since()),
                standard.map(one -> one.citation().document().title().in(language))
                        .orElse(incident.standard().id().document()),
                standard.map(one -> say("clause", one.citation().clause()))
                        .orElse(incident.standard().toString()));
    }

    /** A place and what it lies in, the widest first. */
    String place(PlaceId place) {
        List<String> names = site.within(place).stream()
                .flatMap(one -> site.nameOf(one).stream())
                .map(name -> name.in(language))
                .collect(Collectors.toList());
        return names.isEmpty() ? place.text() : String.join(" · ", names.reversed());
    }

    private String time(Incident incident, Instant instant) {
        ZoneId zone =
                site.siteOf(incident.subject().place()).map(one -> one.zone()).orElse(ZoneOffset.UTC);
        return TIME.format(instant.atZone(zone));
    }

    private String say(String code, Object... args) {
        return MESSAGES.say(language, code, args);
    }
}
