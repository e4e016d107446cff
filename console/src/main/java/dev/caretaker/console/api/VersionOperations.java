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
        operations.put("standardVersion", request -> response(200, id(request), version(request)));
        operations.put("draftStandard", this::draft);
        operations.put("editStandard", request -> done(registry.edit(expected(request), yaml(request), by(request))));
        operations.put("discardStandard", request -> done(registry.discard(expected(request), by(request))));
        operations.put("submitStandard", request -> done(registry.submit(expected(request), by(request))));
        operations.put(
                "sendBackStandard",
                request -> done(registry.sendBack(expected(request), reason(request), by(request))));
        operations.put("publishStandard", request -> done(registry.approve(expected(request), by(request))));
        operations.put(
                "retireStandard", request -> done(registry.retire(expected(request), reason(request), by(request))));
        operations.put("exportStandards", request -> ApiResponse.items(files()));
        operations.put("applyStandards", this::apply);
    }

    private ApiResponse list(ApiRequest request) {
        Map<Field, Set<String>> only = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            request.text(field.name().toLowerCase(Locale.ROOT)).ifPresent(word -> only.put(field, Set.of(word)));
        }
        String order = request.text("sort").orElse("standard");
        Sort sort = Sort.valueOf(order.replace("-", "").toUpperCase(Locale.ROOT));
        Page<StandardVersion> page =
                registry.list(new VersionQuery(only, sort, order.startsWith("-"), request.after(), request.limit()));
        JsonObject body = new JsonObject().put("items", Json.list(page.items(), VersionView::of));
        Json.put(body, "next", page.next());
        return ApiResponse.ok(body);
    }

    private ApiResponse versions(ApiRequest request) {
        List<StandardVersion> versions = registry.versions(id(request));
        if (versions.isEmpty()) {
            throw new ProblemException(404, "standard-unknown", request.path("id"));
        }
        return ApiResponse.items(Json.list(versions, VersionView::of));
    }

    private ApiResponse draft(ApiRequest request) {
        @Nullable String yaml = request.body().getString("yaml");
        @Nullable JsonObject from = request.body().getJsonObject("from");
        if ((yaml == null) == (from == null)) {
            throw new ProblemException(422, "standard-draft-of-what");
        }
        StandardVersion draft = yaml != null
                ? registry.draft(yaml, by(request))
                : registry.derive(
                        StandardId.parse(from.getString("standard")), from.getInteger("version"), by(request));
        return response(201, draft.ref().id(), draft.ref().version());
    }

    private ApiResponse apply(ApiRequest request) {
        String name = request.body().getString("name");
        return ApiResponse.items(Json.list(
                registry.apply(
                        Map.of(name, yaml(request)),
                        by(request),
                        request.person().service()),
                VersionView::delivered));
    }

    private JsonArray files() {
        JsonArray files = new JsonArray();
        registry.files()
                .forEach((name, text) ->
                        files.add(new JsonObject().put("name", name).put("yaml", text)));
        return files;
    }

    private ApiResponse done(StandardVersion version) {
        return response(200, version.ref().id(), version.ref().version());
    }

    private ApiResponse response(int status, StandardId id, int version) {
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

    private static Requester by(ApiRequest request) {
        return new Requester(
                request.person().actor(),
                request.person().behind(),
                "address " + request.head().address());
    }

    private static ExpectedRevision expected(ApiRequest request) {
        return new ExpectedRevision(id(request), version(request), request.version());
    }

    private static StandardId id(ApiRequest request) {
        return StandardId.parse(request.path("id"));
    }

    private static int version(ApiRequest request) {
        return request.pathNumber("version");
    }

    private static String yaml(ApiRequest request) {
        return request.body().getString("yaml");
    }

    private static String reason(ApiRequest request) {
        return request.body().getString("reason").strip();
    }
}
