package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Pair;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.standard.Standard;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

/** Which standards in force watch which points. */
final class JudgedPairs {
    private JudgedPairs() {}

    static Set<Pair> of(ComplianceParts parts) {
        LocalDate today = LocalDate.ofInstant(parts.records().clock().instant(), ZoneOffset.UTC);
        Set<Pair> pairs = new TreeSet<>();
        for (Standard standard : parts.library().inForce(today)) {
            for (Point point : parts.graph().points()) {
                if (standard.scope().covers(parts.graph(), point)) {
                    pairs.add(new Pair(standard.ref().id(), point.id()));
                }
            }
        }
        return pairs;
    }
}
