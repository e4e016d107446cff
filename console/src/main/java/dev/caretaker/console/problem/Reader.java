package dev.caretaker.console.problem;

import dev.caretaker.model.text.Language;
import io.vertx.ext.web.RoutingContext;
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

    /** The first language of the header that we speak, in the order of the header's weights. */
    static Language accepted(@Nullable String header) {
        if (header == null) {
            return Language.EN;
        }
        Language best = Language.EN;
        double heaviest = 0;
        for (String part : header.split(",")) {
            String[] pieces = part.strip().split(";q=");
            double weight = pieces.length > 1 ? number(pieces[1]) : 1;
            boolean spoken = pieces[0].startsWith("zh") || pieces[0].startsWith("en");
            if (spoken && weight > heaviest) {
                heaviest = weight;
                best = Language.of(pieces[0]);
            }
        }
        return best;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
