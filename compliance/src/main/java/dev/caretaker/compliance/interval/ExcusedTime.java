package dev.caretaker.compliance.interval;

import dev.caretaker.model.excuse.Excuse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A breach that was excused, and by what.
 *
 * @param pair the standard and the subject
 * @param from since when
 * @param to until when
 * @param excuse why, who and until when it was allowed; empty where that is no longer known
 */
public record ExcusedTime(Pair pair, Instant from, Instant to, Optional<Excuse> excuse) {
    /** Shares an excused stretch among the excuses; where several hold, the one that holds longest has it. */
    public static List<ExcusedTime> shared(Pair pair, Stretch stretch, List<Excuse> excuses) {
        List<ExcusedTime> shares = new ArrayList<>();
        Instant at = stretch.from();
        while (at.isBefore(stretch.to())) {
            Instant now = at;
            Optional<Excuse> holding =
                    excuses.stream().filter(one -> one.includes(now)).max(Comparator.comparing(Excuse::until));
            Instant end = holding.map(Excuse::until)
                    .or(() -> excuses.stream()
                            .map(Excuse::from)
                            .filter(now::isBefore)
                            .min(Comparator.naturalOrder()))
                    .filter(stretch.to()::isAfter)
                    .orElse(stretch.to());
            shares.add(new ExcusedTime(pair, at, end, holding));
            at = end;
        }
        return shares;
    }
}
