package dev.caretaker.provisioning.standards;

import dev.caretaker.model.response.Response;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import java.time.Duration;

/**
 * Signs a standard with the hash of what it says. The order of keys, comments and the way numbers and units are written
 * make no difference; neither does whether it is published, nor its test cases.
 */
final class ContentHash {
    private final Facts facts = new Facts();

    private ContentHash() {}

    static Standard sign(Standard standard) {
        ContentHash hash = new ContentHash();
        hash.source(standard);
        hash.scope(standard.scope());
        hash.terms(standard.terms());
        hash.respond(standard.respond());
        StandardRef ref = standard.ref();
        return standard.as(new StandardRef(ref.id(), ref.version(), hash.facts.digest()), standard.lifecycle());
    }

    private void source(Standard standard) {
        facts.put("id", standard.ref().id());
        facts.put("version", standard.ref().version());
        facts.put("edition", standard.citation().document().edition());
        facts.put("clause", standard.citation().clause());
        facts.put("verification", standard.citation().verification().word());
        facts.put("effective", standard.effective());
        facts.put("title.en", standard.title().en());
        facts.put("title.zh", standard.title().zh());
        facts.put("class", standard.discipline().word());
        facts.put("severity", standard.severity().word());
    }

    private void scope(Scope scope) {
        Scope.Where where = scope.where();
        facts.put("spaces", where.spaces());
        facts.put("assets", where.assets());
        facts.put("points", where.points());
        if (!where.tags().isEmpty()) {
            facts.put("tags", where.tags());
        }
        if (!where.paths().isEmpty()) {
            facts.put("paths", where.paths());
        }
        facts.put("quantity", scope.quantity().id());
        facts.put("during", scope.times().during().orElse("always"));
        scope.times().season().ifPresent(season -> facts.put("season", season));
        scope.times().condition().ifPresent(new RequireFacts(facts, "while.")::put);
    }

    private void terms(Standard.Terms terms) {
        RequireFacts require = new RequireFacts(facts, "");
        require.put(terms.require());
        facts.put("hold", terms.hold());
        terms.clear()
                .allowed()
                .ifPresentOrElse(allowed -> require.allowed("clear", allowed), () -> facts.put("clear", ""));
        facts.put("clear.hold", terms.clear().hold());
        facts.put("silence", terms.silence().map(Duration::toMillis).orElse(-1L));
    }

    private void respond(Response respond) {
        respond.order().ifPresent(order -> {
            facts.put("trade", order.trade());
            facts.put("priority", order.priority().word());
            facts.put("procedure", order.procedure().orElse(""));
            facts.put("skill", order.skill().orElse(""));
        });
        facts.put("page", respond.page().orElse("none"));
    }
}
