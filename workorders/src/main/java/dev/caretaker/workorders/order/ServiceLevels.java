package dev.caretaker.workorders.order;

import dev.caretaker.model.point.PointId;
import dev.caretaker.model.response.Response.OrderTerms;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.service.ServiceTerms.ResponseTerm;
import dev.caretaker.model.service.ServiceTerms.Sign;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import dev.caretaker.workorders.clock.ServiceTargets;
import dev.caretaker.workorders.clock.ServiceTargets.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an order is promised when it is opened. Each of its clocks runs by the service standard in force whose time is
 * up first; where none says anything of it, by the target table.
 *
 * @param catalog the service standards
 * @param targets the table
 */
record ServiceLevels(Optional<ServiceCatalog> catalog, ServiceTargets targets) {

    Ticket.ClockTargets of(OrderTerms terms, PointId subject, Instant now) {
        List<Offer> offers = catalog.stream()
                .flatMap(shelves -> shelves.inForce(terms, subject, now).stream()
                        .flatMap(one -> Offer.of(one, shelves, new Occurrence(subject, now)).stream()))
                .toList();
        Target table = targets.of(terms.priority());
        Map<Kind, ServiceCommitment> commitments = new EnumMap<>(Kind.class);
        Optional<Offer> response = first(offers, Kind.RESPONSE);
        Optional<Offer> resolution = first(offers, Kind.RESOLUTION);
        response.ifPresent(offer -> commitments.put(Kind.RESPONSE, offer.commitment()));
        resolution.ifPresent(offer -> commitments.put(Kind.RESOLUTION, offer.commitment()));
        return new Ticket.ClockTargets(
                targets.name(),
                new Target(
                        response.map(Offer::within).orElse(table.respond()),
                        resolution.map(Offer::within).orElse(table.resolve())),
                commitments);
    }

    private static Optional<Offer> first(List<Offer> offers, Kind kind) {
        return offers.stream()
                .filter(offer -> offer.kind == kind)
                .min(Comparator.comparing(Offer::due)
                        .thenComparing(offer -> offer.commitment.standard().id().toString()));
    }

    private record Occurrence(PointId subject, Instant at) {}

    /** What a standard would have a clock do. */
    private record Offer(Kind kind, ServiceCommitment commitment, Duration within, Instant due) {
        static List<Offer> of(ServiceStandard standard, ServiceCatalog catalog, Occurrence where) {
            ServiceTerms terms = standard.terms();
            Sign sign = terms.response().map(ResponseTerm::sign).orElse(Sign.ACCEPT);
            ServiceCommitment commitment = new ServiceCommitment(
                    standard.ref(), standard.citation().clause(), sign, terms.during(), terms.pauses());
            var calendar = catalog.calendar(where.subject, terms.during());
            Optional<Offer> response = terms.response()
                    .map(ResponseTerm::within)
                    .map(time -> new Offer(Kind.RESPONSE, commitment, time, calendar.after(where.at, time)));
            Optional<Offer> resolution = terms.complete()
                    .map(time -> new Offer(Kind.RESOLUTION, commitment, time, calendar.after(where.at, time)));
            return Stream.concat(response.stream(), resolution.stream()).toList();
        }
    }
}
