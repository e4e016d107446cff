package dev.caretaker.alerting.paging;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.model.site.PlaceId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.unit.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
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

    Wording(SiteGraph site, Language language) {
        this.site = site;
        this.language = language;
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
        double measured = incident.evidence().measured();
        boolean known = Double.isFinite(measured) && standard.isPresent();
        return say(
                known ? "opened" : "opened-unmeasured",
                title,
                place(incident.subject().place()),
                known ? measured(measured, standard.get()) : "",
                known ? required(standard.get()) : "",
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

    private String measured(double measured, Standard standard) {
        return switch (standard.terms().require()) {
            case Requirement.StateFor state -> say("seconds", plain(measured));
            case Requirement.Reporting reporting -> say("seconds", plain(measured));
            case Requirement.Value value -> value(measured, standard.scope().quantity());
            case Requirement.Windowed windowed ->
                value(measured, standard.scope().quantity());
            case Requirement.Rise rise -> value(measured, standard.scope().quantity());
        };
    }

    private String required(Standard standard) {
        Quantity quantity = standard.scope().quantity();
        return switch (standard.terms().require()) {
            case Requirement.Value value -> limits(value.limits(), quantity);
            case Requirement.Windowed windowed -> limits(windowed.limits(), quantity);
            case Requirement.Rise rise ->
                say("rise-at-most", value(rise.limits().high(), quantity), seconds(rise.per()));
            case Requirement.StateFor state ->
                say("state-at-most", quantity.state(state.state()), seconds(state.atMost()));
            case Requirement.Reporting reporting -> say("reporting-at-least", seconds(reporting.every()));
        };
    }

    private String limits(Limits limits, Quantity quantity) {
        if (limits.low() == limits.high()) {
            return say("exactly", value(limits.low(), quantity));
        }
        if (limits.hasLow() && limits.hasHigh()) {
            return say("between", value(limits.low(), quantity), value(limits.high(), quantity));
        }
        return limits.hasHigh()
                ? say(limits.highAllowed() ? "at-most" : "below", value(limits.high(), quantity))
                : say(limits.lowAllowed() ? "at-least" : "above", value(limits.low(), quantity));
    }

    private String value(double value, Quantity quantity) {
        if (quantity.isState()) {
            return quantity.state(value);
        }
        String unit = quantity.unit().symbol();
        return unit.equals("1") ? plain(value) : say("value", plain(value), unit);
    }

    private String seconds(Duration duration) {
        return say("seconds", plain((double) duration.toSeconds()));
    }

    private String time(Incident incident, Instant instant) {
        ZoneId zone =
                site.siteOf(incident.subject().place()).map(one -> one.zone()).orElse(ZoneOffset.UTC);
        return TIME.format(instant.atZone(zone));
    }

    private String say(String code, Object... args) {
        return MESSAGES.say(language, code, args);
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
