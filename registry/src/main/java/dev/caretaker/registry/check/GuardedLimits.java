package dev.caretaker.registry.check;

import dev.caretaker.judging.cases.Unguarded;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.registry.text.Finding;
import java.util.List;

/** Asks that the cases of a standard would notice if one of its limits were another. */
public final class GuardedLimits implements DraftCheck {
    @Override
    public List<Finding> against(Standard standard) {
        return Unguarded.in(standard).stream()
                .filter(Unguarded::isLimit)
                .map(GuardedLimits::finding)
                .toList();
    }

    private static Finding finding(Unguarded one) {
        return new Finding(0, "cases", "limit-unguarded", new Text(one.say(Language.EN), one.say(Language.ZH)));
    }
}
