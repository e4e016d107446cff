package dev.caretaker.server.running;

import dev.caretaker.model.site.Site;
import dev.caretaker.model.text.Sentence;
import dev.caretaker.records.Records;
import dev.caretaker.registry.ImportedFile;
import dev.caretaker.registry.Registry;
import dev.caretaker.registry.check.GuardedLimits;
import dev.caretaker.registry.text.Finding;
import dev.caretaker.registry.text.NotFitException;
import dev.caretaker.server.advice.UserException;
import dev.caretaker.server.configuration.Setup;
import dev.caretaker.server.configuration.StandardFiles;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the standards that are read from files onto the registry at every start. */
final class ShippedStandards {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedStandards.class);
    private static final Duration TICK = Duration.ofMinutes(1);

    private ShippedStandards() {}

    /** The registry, with all that the files have. */
    static Registry onto(Setup setup, Records records, Parts parts) {
        ZoneId zone = setup.graph().sites().stream().findFirst().map(Site::zone).orElse(ZoneOffset.UTC);
        try {
            Registry registry = Registry.open(records, zone, List.of(new GuardedLimits()));
            List<ImportedFile> delivered = registry.provision(StandardFiles.read(setup.standards()));
            long changed = delivered.stream()
                    .filter(one -> one.what() != ImportedFile.What.UNCHANGED)
                    .count();
            LOG.info("Read {} standards from files, {} of them new or changed", delivered.size(), changed);
            parts.add("standards clock", Repeating.every(TICK, "standards", registry::tick));
            return registry;
        } catch (NotFitException refused) {
            throw new UserException("standards-refused", said(refused));
        }
    }

    private static Sentence said(NotFitException refused) {
        return language -> refused.findings().stream()
                .map(Finding::says)
                .map(says -> says.in(language))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
