package dev.caretaker.provisioning.standards;

import dev.caretaker.model.citation.Document;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.wording.StandardWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reference page of a document in one language. */
final class StandardPages {
    private static final List<String> EN = List.of(
            "Issuer",
            "jurisdiction",
            "edition",
            "Standard",
            "Clause",
            "Requires",
            "Severity",
            "Verification",
            "Response");
    private static final List<String> ZH = List.of("发布机构", "适用地区", "版本", "标准", "条款", "要求", "严重程度", "核实情况", "响应");

    private final Language language;
    private final StandardWords words;
    private final List<String> heads;

    StandardPages(Language language) {
        this.language = language;
        this.words = new StandardWords(language);
        this.heads = language == Language.EN ? EN : ZH;
    }

    /** The name of the file of a document's page. */
    String file(Document document) {
        return document.id() + (language == Language.EN ? ".md" : ".zh-CN.md");
    }

    /** The page of what is taken from a document. */
    String page(Document document, Library taken) {
        String about = "%s: %s · %s: %s · %s: %s"
                .formatted(
                        heads.get(0),
                        document.issuer(),
                        heads.get(1),
                        document.jurisdiction(),
                        heads.get(2),
                        document.edition());
        String standards = table(heads.subList(3, heads.size()), taken.standards(), this::row);
        String services = table(heads.subList(3, heads.size() - 1), taken.services(), this::row);
        return "# %s\n\n%s\n%s%s".formatted(document.title().in(language), about, standards, services);
    }

    private static <T> String table(List<String> heads, List<T> rows, Function<T, String> row) {
        return rows.isEmpty()
                ? ""
                : "\n%s\n%s\n%s\n"
                        .formatted(
                                row(heads),
                                "|---".repeat(heads.size()) + "|",
                                rows.stream().map(row).collect(Collectors.joining("\n")));
    }

    private String row(ServiceStandard service) {
        String requires = words.scope(service.scope(), place -> Optional.empty()) + " " + words.terms(service.terms());
        return row(List.of(
                service.title().in(language) + "<br>`" + service.ref().id().name() + "@"
                        + service.ref().version() + "`",
                service.citation().clause(),
                requires,
                service.severity().word(),
                service.citation().verification().word()));
    }

    private String row(Standard standard) {
        String requires = words.scope(standard.scope(), place -> Optional.empty()) + " "
                + words.requirement(standard.terms().require(), standard.scope().quantity());
        return row(List.of(
                standard.title().in(language) + "<br>`" + standard.ref().id().name() + "@"
                        + standard.ref().version() + "`",
                standard.citation().clause(),
                requires,
                standard.severity().word(),
                standard.citation().verification().word(),
                respond(standard.respond())));
    }

    private static String respond(Response response) {
        String order =
                response.order().map(one -> one.priority() + " " + one.trade()).orElse("-");
        return response.page().map(page -> order + ", " + page).orElse(order);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
