package dev.caretaker.provisioning.standards;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.citation.Verification;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one version of one standard. */
final class StandardReader {
    private final YamlNode node;
    private final Optional<Document> document;

    StandardReader(YamlNode node, Optional<Document> document) {
        this.node = node;
        this.document = document;
    }

    /** The standard; empty, with the problems noted, where something in it is wrong. */
    Optional<Standard> read() {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<StandardId> id = node.need("id").flatMap(one -> one.as(this::id, "id-wrong"));
        Optional<Integer> version = node.need("version").flatMap(StandardReader::version);
        Optional<Lifecycle> status = node.need("status").flatMap(StandardReader::lifecycle);
        Optional<LocalDate> effective = node.need("effective").flatMap(StandardReader::date);
        Optional<Citation> citation = citation();
        Optional<Text> title = node.need("title").flatMap(YamlNode::bilingual);
        Optional<Discipline> discipline = node.need("class").flatMap(StandardReader::discipline);
        Optional<Severity> severity = node.need("severity").flatMap(StandardReader::severity);
        Optional<Scope> scope = node.need("applies-to").flatMap(ScopeReader::read);
        Optional<Standard.Terms> terms = terms(scope.map(Scope::quantity));
        Optional<Response> respond =
                node.get("respond").map(RespondReader::read).orElse(Optional.of(Response.NONE));
        List<StandardCase> cases = cases(scope, terms);
        node.finish();
        mayBePublished(status, citation);
        if (id.isEmpty() || version.isEmpty() || status.isEmpty() || effective.isEmpty() || citation.isEmpty()) {
            return Optional.empty();
        }
        if (title.isEmpty() || discipline.isEmpty() || severity.isEmpty() || scope.isEmpty() || terms.isEmpty()) {
            return Optional.empty();
        }
        return respond.map(response -> ContentHash.sign(new Standard(
                new StandardRef(id.get(), version.get(), ""),
                citation.get(),
                status.get(),
                effective.get(),
                title.get(),
                discipline.get(),
                severity.get(),
                scope.get(),
                terms.get(),
                response,
                cases)));
    }

    StandardId id(String name) {
        return new StandardId(document.map(Document::id).orElse("unknown"), name);
    }

    Optional<Citation> citation() {
        Optional<String> clause = node.need("clause").flatMap(YamlNode::text);
        Optional<Verification> verification = node.need("verification").flatMap(StandardReader::verification);
        return document.flatMap(
                one -> clause.flatMap(where -> verification.map(sure -> new Citation(one, where, sure))));
    }

    /** Figures that nobody has seen do not judge buildings. */
    void mayBePublished(Optional<Lifecycle> status, Optional<Citation> citation) {
        boolean seen = citation.map(Citation::verification)
                .map(sure -> sure == Verification.VERIFIED || sure == Verification.RESTATED)
                .orElse(true);
        if (!seen && status.equals(Optional.of(Lifecycle.PUBLISHED))) {
            String word = citation.map(one -> one.verification().word()).orElse("");
            node.get("status").ifPresent(one -> one.problem("publish-unseen", word));
        }
    }

    private Optional<Standard.Terms> terms(Optional<Quantity> quantity) {
        if (quantity.isEmpty()) {
            TermsReader.skip(node);
        }
        return quantity.flatMap(one -> new TermsReader(node, one).read());
    }

    private List<StandardCase> cases(Optional<Scope> scope, Optional<Standard.Terms> terms) {
        List<YamlNode> items = node.get("cases").map(YamlNode::items).orElse(List.of());
        List<StandardCase> cases = new ArrayList<>();
        scope.ifPresent(where -> terms.ifPresent(what -> {
            CaseSeries series = CaseSeries.of(where, what.require());
            items.forEach(item -> new CaseReader(item, series).read().ifPresent(cases::add));
        }));
        return cases;
    }

    static Optional<Integer> version(YamlNode node) {
        return node.integer().filter(version -> {
            if (version < 1) {
                node.problem("version-below-one");
            }
            return version >= 1;
        });
    }

    static Optional<LocalDate> date(YamlNode node) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                node.problem("not-a-date", text);
                return Optional.empty();
            }
        });
    }

    static Optional<Lifecycle> lifecycle(YamlNode node) {
        return node.oneOf(
                Lifecycle::find,
                Arrays.stream(Lifecycle.values()).map(Lifecycle::word).toList());
    }

    private static Optional<Verification> verification(YamlNode node) {
        return node.oneOf(
                Verification::find,
                Arrays.stream(Verification.values()).map(Verification::word).toList());
    }

    private static Optional<Discipline> discipline(YamlNode node) {
        return node.oneOf(
                Discipline::find,
                Arrays.stream(Discipline.values()).map(Discipline::word).toList());
    }

    static Optional<Severity> severity(YamlNode node) {
        return node.oneOf(
                Severity::find,
                Arrays.stream(Severity.values()).map(Severity::word).toList());
    }
}
