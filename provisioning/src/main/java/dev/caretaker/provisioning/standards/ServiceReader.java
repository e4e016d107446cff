package dev.caretaker.provisioning.standards;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.service.ServiceCase;
import dev.caretaker.model.service.ServiceScope;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one version of one service standard. */
final class ServiceReader {
    private final YamlNode node;
    private final StandardReader head;

    ServiceReader(YamlNode node, Optional<Document> document) {
        this.node = node;
        this.head = new StandardReader(node, document);
    }

    /** The standard; empty, with the problems noted, where something in it is wrong. */
    Optional<ServiceStandard> read() {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<StandardRef> ref = ref();
        Optional<Lifecycle> status = node.need("status").flatMap(StandardReader::lifecycle);
        Optional<LocalDate> effective = node.need("effective").flatMap(StandardReader::date);
        Optional<Citation> citation = head.citation();
        Optional<Text> title = node.need("title").flatMap(YamlNode::bilingual);
        Optional<Severity> severity = node.need("severity").flatMap(StandardReader::severity);
        Optional<ServiceScope> scope =
                node.get("applies-to").map(ServiceReader::scope).orElse(Optional.of(ServiceScope.ALL));
        Optional<ServiceTerms> terms = node.need("require").flatMap(ServiceTermsReader::read);
        List<ServiceCase> cases = node.get("cases").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(item -> ServiceCaseReader.read(item).stream())
                .toList();
        node.finish();
        head.mayBePublished(status, citation);
        if (ref.isEmpty() || status.isEmpty() || effective.isEmpty() || citation.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        return severity.flatMap(grave -> scope.flatMap(where -> terms.map(what -> ServiceHash.sign(new ServiceStandard(
                ref.get(), citation.get(), status.get(), effective.get(), title.get(), grave, where, what, cases)))));
    }

    private Optional<StandardRef> ref() {
        Optional<StandardId> id = node.need("id").flatMap(one -> one.as(head::id, "id-wrong"));
        Optional<Integer> version = node.need("version").flatMap(StandardReader::version);
        return id.flatMap(one -> version.map(number -> new StandardRef(one, number, "")));
    }

    private static Optional<ServiceScope> scope(YamlNode node) {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Set<Priority> priorities = new LinkedHashSet<>();
        node.get("priorities")
                .ifPresent(list -> list.oneOrMore()
                        .forEach(item -> RespondReader.priority(item).ifPresent(priorities::add)));
        ServiceScope scope = new ServiceScope(ScopeReader.where(node), priorities, ScopeReader.words(node, "trades"));
        node.finish();
        return Optional.of(scope);
    }
}
