package dev.caretaker.server.configuration;

import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Mentions;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what only site and standards together can show: calendars and seasons a site lacks, packs it chose that there are not. */
final class CrossCheck {
    private CrossCheck() {}

    static void run(Setup setup, Path site, Problems problems) {
        SiteGraph graph = setup.graph();
        for (Standard standard : setup.library().standards()) {
            Mentions mentions = Mentions.in(standard);
            if (mentions.calendars().isEmpty() && mentions.seasons().isEmpty()) {
                continue;
            }
            sites(graph, standard)
                    .filter(one -> setup.packs().covers(one, standard.ref()))
                    .forEach(one -> {
                        missing(one, mentions.calendars())
                                .forEach(name -> problems.add(
                                        site,
                                        "calendar-missing",
                                        one.id(),
                                        name,
                                        standard.ref().id()));
                        missing(one, mentions.seasons())
                                .forEach(name -> problems.add(
                                        site,
                                        "season-missing",
                                        one.id(),
                                        name,
                                        standard.ref().id()));
                    });
        }
    }

    /** The calendars by whose hours service standards count. */
    static void services(Setup setup, Path site, Problems problems) {
        for (ServiceStandard standard : setup.library().services()) {
            standard.terms()
                    .during()
                    .ifPresent(name -> setup.graph().points().stream()
                            .filter(point -> standard.scope().covers(setup.graph(), point))
                            .flatMap(point -> siteOf(setup.graph(), point))
                            .distinct()
                            .filter(one -> setup.packs().covers(one, standard.ref()))
                            .filter(one -> one.occasion(name).isEmpty())
                            .forEach(one -> problems.add(
                                    site,
                                    "calendar-missing",
                                    one.id(),
                                    name,
                                    standard.ref().id())));
        }
    }

    private static List<String> missing(Site site, Set<String> occasions) {
        return occasions.stream().filter(name -> site.occasion(name).isEmpty()).toList();
    }

    private static Stream<Site> sites(SiteGraph graph, Standard standard) {
        return graph.points().stream()
                .filter(point -> standard.scope().covers(graph, point))
                .flatMap(point -> siteOf(graph, point))
                .distinct();
    }

    static void packs(Setup setup, Path site, Problems problems) {
        Packs packs = setup.packs();
        for (Site one : setup.graph().sites()) {
            one.packs().stream()
                    .filter(chosen -> !packs.ids().contains(chosen))
                    .sorted()
                    .forEach(chosen -> problems.add(
                            site,
                            "pack-unknown",
                            one.id(),
                            chosen,
                            Spelling.nearest(chosen, packs.ids()).orElseGet(() -> String.join(", ", packs.ids()))));
        }
    }

    private static Stream<Site> siteOf(SiteGraph graph, Point point) {
        return graph.siteOf(point.id().place()).stream();
    }
}
