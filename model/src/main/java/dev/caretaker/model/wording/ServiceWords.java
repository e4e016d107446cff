package dev.caretaker.model.wording;

import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.service.ServiceScope;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Which orders a service standard applies to, and how soon they are answered and done, as clauses and sentences. */
final class ServiceWords {
    private final Speech speech;
    private final Numbers numbers;
    private final Names names;
    private final ScopeWords scopes;

    ServiceWords(Speech speech) {
        this.speech = speech;
        numbers = new Numbers(speech);
        names = new Names(speech);
        scopes = new ScopeWords(speech);
    }

    String clause(ServiceScope scope, Function<PlaceId, Optional<Text>> places) {
        List<String> parts = new ArrayList<>(List.of(orders(scope)));
        Scope.Where where = scope.where();
        list(scope.trades(), word -> speech.say("quoted", word))
                .map(trades -> speech.say("service.trades", trades))
                .ifPresent(parts::add);
        list(where.spaces(), names::type)
                .map(types -> speech.say("service.spaces", types))
                .ifPresent(parts::add);
        list(where.assets(), names::type)
                .map(types -> speech.say("service.assets", types))
                .ifPresent(parts::add);
        parts.addAll(scopes.narrowed(where, places));
        return speech.clauses("scope.next", parts);
    }

    private String orders(ServiceScope scope) {
        return list(scope.priorities().stream().map(Priority::name).toList(), word -> word)
                .map(priorities -> speech.say("service.priorities", priorities))
                .orElseGet(() -> speech.say("service.orders"));
    }

    /** A sentence each for the times, for the hours that count, and for the waiting that does not. */
    List<String> sentences(ServiceTerms terms) {
        List<String> sentences = new ArrayList<>(List.of(times(terms)));
        terms.during()
                .map(calendar -> speech.say("service.during", names.calendar(calendar)))
                .ifPresent(sentences::add);
        list(terms.pauses(), pause -> speech.say("service.pause." + pause))
                .map(pauses -> speech.say("service.pauses", pauses))
                .ifPresent(sentences::add);
        return sentences.stream().map(speech::spaced).map(speech::sentence).toList();
    }

    private String times(ServiceTerms terms) {
        List<String> times = new ArrayList<>();
        terms.response()
                .map(one -> speech.say("service." + one.sign().word(), numbers.duration(one.within())))
                .ifPresent(times::add);
        terms.complete()
                .map(within -> speech.say("service.complete", numbers.duration(within)))
                .ifPresent(times::add);
        return speech.clauses("clauses.and", times);
    }

    private Optional<String> list(Collection<String> words, UnaryOperator<String> form) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        speech.list("list.or", words.stream().sorted().map(form).toList()));
    }
}
