package dev.caretaker.dashboards;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.wording.StandardWords;

/** What is read on a dashboard, in one language. */
final class Labels {
    private static final Messages MESSAGES = Messages.of(Labels.class, "labels");

    private final Language language;
    private final StandardWords words;

    Labels(Language language) {
        this.language = language;
        words = new StandardWords(language);
    }

    String of(Text text) {
        return text.in(language);
    }

    /** What a limit is for in words, with the clause it stands in. */
    String limit(Drawn drawn) {
        Citation citation = drawn.standard().citation();
        return MESSAGES.say(
                language,
                "limit",
                of(drawn.standard().title()),
                words.clause(drawn.part(), drawn.standard().scope().quantity()),
                of(citation.document().title()),
                citation.clause());
    }
}
