package dev.caretaker.provisioning.standards;

import dev.caretaker.model.response.Priority;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.standard.StandardRef;

/** Signs a service standard with the hash of what it says, by the rules of {@link ContentHash}. */
final class ServiceHash {
    private ServiceHash() {}

    static ServiceStandard sign(ServiceStandard standard) {
        Facts facts = new Facts();
        source(facts, standard);
        scope(facts, standard);
        terms(facts, standard.terms());
        StandardRef ref = standard.ref();
        return standard.as(new StandardRef(ref.id(), ref.version(), facts.digest()));
    }

    private static void source(Facts facts, ServiceStandard standard) {
        facts.put("kind", "service");
        facts.put("id", standard.ref().id());
        facts.put("version", standard.ref().version());
        facts.put("edition", standard.citation().document().edition());
        facts.put("clause", standard.citation().clause());
        facts.put("verification", standard.citation().verification().word());
        facts.put("effective", standard.effective());
        facts.put("title.en", standard.title().en());
        facts.put("title.zh", standard.title().zh());
        facts.put("severity", standard.severity().word());
    }

    private static void scope(Facts facts, ServiceStandard standard) {
        Scope.Where where = standard.scope().where();
        facts.put("spaces", where.spaces());
        facts.put("assets", where.assets());
        facts.put("points", where.points());
        facts.put("tags", where.tags());
        facts.put("paths", where.paths());
        facts.put("trades", standard.scope().trades());
        facts.put(
                "priorities",
                standard.scope().priorities().stream().map(Priority::word).toList());
    }

    private static void terms(Facts facts, ServiceTerms terms) {
        terms.response().ifPresent(response -> facts.put(response.sign().word(), response.within()));
        terms.complete().ifPresent(complete -> facts.put("complete", complete));
        facts.put("during", terms.during().orElse("always"));
        facts.put("pauses", terms.pauses());
    }
}
