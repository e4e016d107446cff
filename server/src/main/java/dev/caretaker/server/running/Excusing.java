package dev.caretaker.server.running;

import dev.caretaker.alerting.deviation.DeviationBook;
import dev.caretaker.model.site.Excuse;
import dev.caretaker.model.site.SiteGraph;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Hands the excuses that hold around now to whoever judges: those of the site file and those of the records.
 *
 * @param site whose file names excuses of its own
 * @param judging takes all excuses; those it was given before no longer hold
 */
record Excusing(SiteGraph site, Consumer<Collection<Excuse>> judging) {
    void listenTo(DeviationBook deviations) {
        deviations.whenChanged(this::pass);
    }

    private void pass(List<Excuse> ofRecords) {
        Stream<Excuse> ofFile = site.sites().stream().flatMap(one -> one.excuses().stream());
        judging.accept(Stream.concat(ofFile, ofRecords.stream()).toList());
    }
}
