package dev.caretaker.model.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.response.Priority;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.service.ServiceScope;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.service.ServiceTerms.ResponseTerm;
import dev.caretaker.model.service.ServiceTerms.Sign;
import dev.caretaker.model.text.Language;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceWordsTest {
    private static final StandardWords EN = new StandardWords(Language.EN);
    private static final StandardWords ZH = new StandardWords(Language.ZH);
    private static final ServiceScope URGENT = new ServiceScope(
            new Scope.Where(Set.of("washroom"), Set.of("lift"), Set.of(), Set.of("five-star"), Set.of()),
            Set.of(Priority.P0, Priority.P1),
            Set.of("plumbing", "gas"));

    @Test
    void terms_withEverything_areSentences() {
        ServiceTerms terms = new ServiceTerms(
                Optional.of(new ResponseTerm(Sign.ARRIVE, Duration.ofMinutes(90))),
                Optional.of(Duration.ofDays(3)),
                Optional.of("working-days"),
                Set.copyOf(ServiceTerms.PAUSES));

        assertThat(EN.terms(terms))
                .isEqualTo("Somebody is there within 1 h 30 min, and the work is done within 3 d."
                        + " Only time on working days counts."
                        + " Waiting for access, the customer, parts or another firm does not count.");
        assertThat(ZH.terms(terms)).isEqualTo("1 小时 30 分钟内到场，且 3 天内完工。仅工作日计时。等待进入现场、客户、备件或供应商的时间不计。");
    }

    @Test
    void terms_ofTheAnswerAlone_areOneSentence() {
        ServiceTerms terms = new ServiceTerms(
                Optional.of(new ResponseTerm(Sign.ACCEPT, Duration.ofHours(4))),
                Optional.empty(),
                Optional.empty(),
                Set.of());

        assertThat(EN.terms(terms)).isEqualTo("The order is accepted within 4 h.");
        assertThat(ZH.terms(terms)).isEqualTo("4 小时内接单。");
    }

    @Test
    void scope_namesPrioritiesTradesAndPlaces() {
        assertThat(EN.scope(URGENT, place -> Optional.empty()))
                .isEqualTo("Every work order of priority P0 or P1, for the trade ‘gas’ or ‘plumbing’,"
                        + " in any washroom, on any lift, tagged ‘five-star’.");
        assertThat(ZH.scope(URGENT, place -> Optional.empty()))
                .isEqualTo("优先级为 P0 或 P1 的工单，工种为“gas”或“plumbing”，位于卫生间，针对电梯，带有“five-star”标签。");
        assertThat(EN.scope(ServiceScope.ALL, place -> Optional.empty())).isEqualTo("Every work order.");
    }
}
