package dev.caretaker.model.wording;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a standard applies to, and when, as a clause. */
final class ScopeWords {
    private final Speech speech;
    private final Names names;
    private final RequirementWords requirements;

    ScopeWords(Speech speech) {
        this.speech = speech;
        names = new Names(speech);
        requirements = new RequirementWords(speech);
    }

    String clause(Scope scope, Function<PlaceId, Optional<Text>> places) {
        Scope.Where where = scope.where();
        String what = what(where, names.quantity(scope.quantity()));
        List<String> parts = new ArrayList<>(List.of(what));
        parts.addAll(narrowed(where, places));
        times(scope, parts);
        return speech.clauses("scope.next", parts);
    }

    /** What is asked of a place beside its type. */
    List<String> narrowed(Scope.Where where, Function<PlaceId, Optional<Text>> places) {
        List<String> parts = new ArrayList<>();
        if (!where.points().isEmpty()) {
            parts.add(speech.say("scope.points", quoted(where.points(), "list.or")));
        }
        if (!where.tags().isEmpty()) {
            parts.add(speech.say("scope.tags", quoted(where.tags(), "list.and")));
        }
        if (!where.paths().isEmpty()) {
            parts.add(speech.say("scope.paths", list(where.paths(), "list.or", id -> place(id, places))));
        }
        return parts;
    }

    private String what(Scope.Where where, String quantity) {
        Optional<String> spaces = types(where.spaces());
        Optional<String> assets = types(where.assets());
        if (spaces.isPresent() && assets.isPresent()) {
            return speech.say("scope.both", quantity, spaces.get(), assets.get());
        }
        return spaces.map(types -> speech.say("scope.spaces", quantity, types))
                .or(() -> assets.map(types -> speech.say("scope.assets", quantity, types)))
                .orElseGet(() -> speech.say("scope.everywhere", quantity));
    }

    private void times(Scope scope, List<String> parts) {
        Scope.Times times = scope.times();
        times.during().map(names::calendar).ifPresent(parts::add);
        times.season().map(names::season).ifPresent(parts::add);
        times.condition()
                .map(condition -> speech.say("scope.while", requirements.clause(condition, scope.quantity(), false)))
                .ifPresent(parts::add);
    }

    private Optional<String> types(Collection<String> types) {
        return types.isEmpty() ? Optional.empty() : Optional.of(list(types, "list.or", names::type));
    }

    private String quoted(Collection<String> words, String joint) {
        return list(words, joint, word -> speech.say("quoted", word));
    }

    private String place(String id, Function<PlaceId, Optional<Text>> places) {
        return places.apply(new PlaceId(id)).map(speech::of).orElseGet(() -> speech.say("quoted", id));
    }

    private String list(Collection<String> words, String joint, Function<String, String> form) {
        return speech.list(joint, words.stream().sorted().map(form).toList());
    }
}
