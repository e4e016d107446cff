package dev.caretaker.console.api;

import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.standard.VersionView;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Page;
import dev.caretaker.registry.ExpectedRevision;
import dev.caretaker.registry.Registry;
import dev.caretaker.registry.Requester;
import dev.caretaker.registry.StandardVersion;
import dev.caretaker.registry.VersionQuery;
import dev.caretaker.registry.VersionQuery.Field;
import dev.caretaker.registry.VersionQuery.Sort;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The versions of standards and what people do with them. */
final class VersionOperations {
    private final Registry registry;

    VersionOperations(Registry registry) {
        this.registry = registry;
    }

    void into(Map<String, Operation> operations) {
        operations.put("standardVersions", this::list);
        operations.put("versionsOfStandard", this::versions);
        operations.put("standardVersion", ask -> answer(200, id(ask), version(ask)));
        operations.put("draftStandard", this::draft);
        operations.put("editStandard", ask -> done(registry.edit(seen(ask), yaml(ask), by(ask))));
        operations.put("discardStandard", ask -> done(registry.discard(seen(ask), by(ask))));
        operations.put("submitStandard", ask -> done(registry.submit(seen(ask), by(ask))));
        operations.put("sendBackStandard", ask -> done(registry.sendBack(seen(ask), reason(ask), by(ask))));
        operations.put("publishStandard", ask -> done(registry.approve(seen(ask), by(ask))));
        operations.put("retireStandard", ask -> done(registry.retire(seen(ask), reason(ask), by(ask))));
        operations.put("exportStandards", ask -> ApiResponse.items(files()));
        operations.put("applyStandards", this::apply);
    }

    private ApiResponse list(ApiRequest ask) {
        Map<Field, Set<String>> only = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            ask.text(field.name().toLowerCase(Locale.ROOT)).ifPresent(word -> only.put(field, Set.of(word)));
        }
        String order = ask.text("sort").orElse("standard");
        Sort sort = Sort.valueOf(order.replace("-", "").toUpperCase(Locale.ROOT));
        Page<StandardVersion> page =
                registry.list(new VersionQuery(only, sort, order.startsWith("-"), ask.after(), ask.limit()));
        JsonObject body = new JsonObject().put("items", Json.list(page.items(), VersionView::of));
        Json.put(body, "next", page.next());
        return ApiResponse.ok(body);
    }

    private ApiResponse versions(ApiRequest ask) {
        List<StandardVersion> versions = registry.versions(id(ask));
        if (versions.isEmpty()) {
            throw new ProblemException(404, "standard-unknown", ask.path("id"));
        }
        return ApiResponse.items(Json.list(versions, VersionView::of));
    }

    private ApiResponse draft(ApiRequest ask) {
        @Nullable String yaml = ask.body().getString("yaml");
        @Nullable JsonObject from = ask.body().getJsonObject("from");
        if ((yaml == null) == (from == null)) {
            throw new ProblemException(422, "standard-draft-of-what");
        }
        StandardVersion draft = yaml != null
                ? registry.draft(yaml, by(ask))
                : registry.derive(StandardId.parse(from.getString("standard")), from.getInteger("version"), by(ask));
        return answer(201, draft.ref().id(), draft.ref().version());
    }

    private ApiResponse apply(ApiRequest ask) {
        String name = ask.body().getString("name");
        return ApiResponse.items(Json.list(
                registry.apply(Map.of(name, yaml(ask)), by(ask), ask.person().service()), VersionView::delivered));
    }

    private JsonArray files() {
        JsonArray files = new JsonArray();
        registry.files()
                .forEach((name, text) ->
                        files.add(new JsonObject().put("name", name).put("yaml", text)));
        return files;
    }

    private ApiResponse done(StandardVersion version) {
        return answer(200, version.ref().id(), version.ref().version());
    }

    private ApiResponse answer(int status, StandardId id, int version) {
        Registry.Whole whole = registry.find(id, version)
                .orElseThrow(() -> new ProblemException(404, "standard-version-unknown", id.toString(), version + ""));
        return new ApiResponse(
                status,
                Optional.of(VersionView.whole(whole)),
                Optional.empty(),
                Optional.of(whole.version().revision()),
                Optional.empty(),
                false);
    }

    private static Requester by(ApiRequest ask) {
        return new Requester(
                ask.person().actor(),
                ask.person().behind(),
                "address " + ask.head().address());
    }

    private static ExpectedRevision seen(ApiRequest ask) {
        return new ExpectedRevision(id(ask), version(ask), ask.version());
    }

    private static StandardId id(ApiRequest ask) {
        return StandardId.parse(ask.path("id"));
    }

    private static int version(ApiRequest ask) {
        return ask.pathNumber("version");
    }

    private static String yaml(ApiRequest ask) {
        return ask.body().getString("yaml");
    }

    private static String reason(ApiRequest ask) {
        return ask.body().getString("reason").strip();
    }
}
