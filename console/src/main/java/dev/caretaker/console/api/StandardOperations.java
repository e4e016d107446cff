package dev.caretaker.console.api;

import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.CurrentVerdicts;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.standard.StandardView;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The standards. */
final class StandardOperations {
    private final ApiParts parts;
    private final Supplier<Library> shelved;
    private final StandardView view;

    StandardOperations(ApiParts parts) {
        this.parts = parts;
        shelved = parts.site().library();
        view = parts.views().standards();
    }

    void into(Map<String, Operation> operations) {
        operations.put("standards", this::standards);
        operations.put("standard", this::standard);
    }

    private ApiResponse standards(ApiRequest request) {
        Library library = shelved.get();
        CurrentVerdicts currentVerdicts =
                new CurrentVerdicts(parts.site().currentVerdicts().get());
        List<Standard> newest = library.standards().stream()
                .filter(one ->
                        shown(library, one.ref().id()).filter(one::equals).isPresent())
                .toList();
        return ApiResponse.items(Json.list(newest, one -> view.of(one, today(), currentVerdicts, request.language())));
    }

    private ApiResponse standard(ApiRequest request) {
        Library library = shelved.get();
        StandardId id = StandardId.parse(request.path("id"));
        Optional<Integer> version = request.number("version");
        Standard standard = version.map(number -> library.standards().stream()
                        .filter(one -> one.ref().id().equals(id) && one.ref().version() == number)
                        .findFirst())
                .orElseGet(() -> shown(library, id))
                .orElseThrow(() -> new ProblemException(404, "standard-unknown", request.path("id")));
        CurrentVerdicts currentVerdicts =
                new CurrentVerdicts(parts.site().currentVerdicts().get());
        return ApiResponse.ok(view.whole(standard, today(), currentVerdicts, request.language()));
    }

    /** The version in force; the newest where none is. */
    private Optional<Standard> shown(Library library, StandardId id) {
        return library.inForce(today()).stream()
                .filter(one -> one.ref().id().equals(id))
                .findFirst()
                .or(() -> library.newest(id));
    }

    /** The day it is at the first site: what is in force is a matter of days. */
    private LocalDate today() {
        ZoneId zone = parts.site().graph().sites().stream()
                .findFirst()
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(parts.site().clock().instant(), zone);
    }
}
