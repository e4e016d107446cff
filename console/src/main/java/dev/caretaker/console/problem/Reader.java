package dev.caretaker.console.problem;

import dev.caretaker.model.text.Language;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of whoever reads the answer to a request. */
public final class Reader {
    private static final String CHOSEN = "caretaker.language";

    private Reader() {}

    /** Remembers what the signed-in person chose. */
    public static void chose(RoutingContext request, Language language) {
        request.put(CHOSEN, language);
    }

    /** {@code ?lang=}, else the person's choice, else {@code Accept-Language}, else English. */
    public static Language of(RoutingContext request) {
        @Nullable String asked = request.request().getParam("lang");
        if (asked != null) {
            return Language.of(asked);
        }
        @Nullable Language chosen = request.get(CHOSEN);
        return chosen != null ? chosen : accepted(request.request().getHeader("Accept-Language"));
    }

    /** The heaviest language of the header that we speak. */
    static Language accepted(@Nullable String header) {
        if (header == null) {
            return Language.EN;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(Locale.LanguageRange::getRange)
                    .filter(range -> range.startsWith("zh") || range.startsWith("en"))
                    .findFirst()
                    .map(Language::of)
                    .orElse(Language.EN);
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
    }
}
