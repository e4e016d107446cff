package dev.caretaker.server.running;

import dev.caretaker.alerting.deviation.DeviationBook;
import dev.caretaker.judging.live.Judging;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.site.SiteGraph;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the excuses that hold around now to whoever judges: those of the site file and those of the records.
 *
 * @param site whose file names excuses of its own
 * @param judging takes all excuses; those it was given before no longer hold
 */
record Excusing(SiteGraph site, Judging judging) {
    private static final Logger LOG = LoggerFactory.getLogger(Excusing.class);

    void listenTo(DeviationBook deviations) {
        deviations.whenChanged(this::pass);
    }

    private void pass(List<Excuse> ofRecords) {
        Stream<Excuse> ofFile = site.sites().stream().flatMap(one -> one.excuses().stream());
        var unused = judging.excuse(Stream.concat(ofFile, ofRecords.stream()).toList())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.error(
                                "The approved deviations that hold now could not be handed to judging; it goes"
                                        + " by the former ones until the next change",
                                failure);
                    }
                });
    }
}
