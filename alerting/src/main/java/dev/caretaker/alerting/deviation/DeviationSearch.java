package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.reach.LifeSafety;
import dev.caretaker.model.standard.Standard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * A filter as a condition on the table of deviations.
 *
 * @param filter what is asked for
 * @param places the places that the place of the filter stands for
 * @param standard the newest version of the standard of the filter
 * @param below the number all are below
 */
record DeviationSearch(DeviationFilter filter, Optional<Set<PlaceId>> places, Optional<Standard> standard, long below) {

    String condition() {
        return "WHERE number < :below AND state IN (<states>) AND kind IN (<kinds>)"
                + (places.isPresent() ? " AND place IN (<places>)" : "")
                + (filter.standard().isPresent()
                        ? " AND (standard_id = :standard OR (standard_id IS NULL"
                                + " AND (discipline IS NULL OR discipline = :discipline) AND life_safety >= :guarded))"
                        : "");
    }

    Query bound(Query query) {
        Query bound = query.bind("below", below)
                .bindList("states", words(filter.states(), DeviationState.values()))
                .bindList("kinds", words(filter.kinds(), DeviationKind.values()));
        places.ifPresent(some ->
                bound.bindList("places", some.stream().map(PlaceId::text).toList()));
        filter.standard()
                .ifPresent(id -> bound.bind("standard", id.toString())
                        .bind(
                                "discipline",
                                standard.map(one -> one.discipline().name()).orElse(""))
                        .bind("guarded", standard.filter(LifeSafety::guards).isPresent() ? 1L : 0L));
        return bound;
    }

    private static List<String> words(Set<? extends Enum<?>> wanted, Enum<?>[] all) {
        return wanted.isEmpty()
                ? Arrays.stream(all).<String>map(Enum::name).toList()
                : wanted.stream().<String>map(Enum::name).toList();
    }
}
