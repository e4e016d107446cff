package dev.caretaker.registry.check;

import dev.caretaker.judging.cases.CaseResult;
import dev.caretaker.judging.cases.Cases;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.registry.text.Finding;
import dev.caretaker.registry.text.FindingTexts;
import java.util.List;

/** Asks that a standard has cases of its own and that all of them are green. */
public final class GreenCases implements DraftCheck {
    @Override
    public List<Finding> against(Standard standard) {
        if (standard.cases().isEmpty()) {
            return List.of(FindingTexts.finding("cases-none"));
        }
        return Cases.run(standard).stream()
                .filter(result -> !result.ok())
                .map(GreenCases::red)
                .toList();
    }

    private static Finding red(CaseResult result) {
        return new Finding(0, "cases", "case-red", new Text(result.say(Language.EN), result.say(Language.ZH)));
    }
}
