package dev.caretaker.console.view.standard;

import dev.caretaker.console.view.Json;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.wording.StandardWords;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;

/** What a standard applies to, as data and as a sentence. */
final class ScopeView {
    private ScopeView() {}

    static JsonObject of(Scope scope, SiteGraph graph, Language language) {
        Scope.Where where = scope.where();
        JsonObject json = new JsonObject()
                .put("text", new StandardWords(language).scope(scope, graph::nameOf))
                .put("spaces", sorted(where.spaces()))
                .put("assets", sorted(where.assets()))
                .put("points", sorted(where.points()))
                .put("tags", sorted(where.tags()))
                .put("paths", sorted(where.paths()))
                .put("quantity", scope.quantity().id());
        Json.put(json, "during", scope.times().during());
        Json.put(json, "season", scope.times().season());
        RequirementView conditions = new RequirementView(scope.quantity(), language);
        Json.put(json, "while", scope.times().condition().map(conditions::of));
        return json;
    }

    private static JsonArray sorted(Collection<String> words) {
        return Json.list(words.stream().sorted().toList(), word -> word);
    }
}
