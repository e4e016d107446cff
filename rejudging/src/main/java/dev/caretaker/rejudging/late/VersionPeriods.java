package dev.caretaker.rejudging.late;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Stretch;
import dev.caretaker.model.standard.StandardRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Cuts a period by the versions that judged in it: yesterday is judged again by yesterday's version. */
final class VersionPeriods {
    private VersionPeriods() {}

    /** The runs of versions, which together are the period; one that judged first judges what lies before it, too. */
    static List<VersionPeriod> of(List<Stretch> written, Period period) {
        List<VersionPeriod> periods = new ArrayList<>();
        Instant from = period.from();
        for (int i = 0; i < written.size(); i++) {
            StandardRef version = written.get(i).standard();
            boolean last = i + 1 == written.size();
            if (last || !written.get(i + 1).standard().equals(version)) {
                Instant to = last ? period.to() : written.get(i + 1).from();
                periods.add(new VersionPeriod(version, new Period(from, to)));
                from = to;
            }
        }
        return periods;
    }

    /** A version and when it judged. */
    record VersionPeriod(StandardRef version, Period period) {}
}
