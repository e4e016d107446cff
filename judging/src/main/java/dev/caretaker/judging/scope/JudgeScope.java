package dev.caretaker.judging.scope;

import dev.caretaker.model.library.Packs;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * What a judge has to judge.
 *
 * @param editions the versions of standards, each with its days
 * @param graph the site
 * @param packs which of the standards each site chose
 * @param subjects which of its subjects; the others are left to other judges
 */
public record JudgeScope(Collection<Edition> editions, SiteGraph graph, Packs packs, Predicate<PointId> subjects) {
    /** All subjects of a graph by versions whatever the day. */
    public static JudgeScope all(Collection<Standard> standards, SiteGraph graph) {
        return new JudgeScope(standards.stream().map(Edition::always).toList(), graph, Packs.NONE, subject -> true);
    }
}
