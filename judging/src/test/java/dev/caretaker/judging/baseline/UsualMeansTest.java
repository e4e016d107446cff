package dev.caretaker.judging.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.judging.baseline.Training.Figure;
import dev.caretaker.judging.baseline.Training.Hour;
import dev.caretaker.judging.baseline.Training.Question;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UsualMeansTest {
    private static final List<Hour> ASKED = IntStream.range(0, PastDay.HOURS)
            .mapToObj(hour -> new Hour(3, hour))
            .toList();

    /** Answers that are kept must not hide that a forest grown anew would answer otherwise. */
    @Property(tries = 20)
    void forests_ofTheSameHours_answerTheSame_andSoDoTheAnswersThatAreKept(@ForAll Random random, @ForAll long seed) {
        List<Figure> figures = Stream.generate(
                        () -> new Figure(random.nextInt(7), random.nextInt(PastDay.HOURS), random.nextDouble() * 20))
                .limit(1 + random.nextInt(200))
                .toList();
        Question question = new Question(figures, seed, ASKED);

        List<Double> grown = grown(question);
        assertThat(grown(question)).isEqualTo(grown);
        assertThat(UsualMeans.of(question)).isEqualTo(grown);
        assertThat(UsualMeans.of(new Question(List.copyOf(figures), seed, ASKED)))
                .isEqualTo(grown);
    }

    @Example
    void questions_thatDiffer_haveAnswersOfTheirOwn() {
        List<Figure> low = List.of(new Figure(3, 9, 1));
        List<Figure> high = List.of(new Figure(3, 9, 5));
        List<Hour> nine = List.of(new Hour(3, 9));
        assertThat(UsualMeans.of(new Question(low, 1, nine))).containsExactly(1.0);
        assertThat(UsualMeans.of(new Question(high, 1, nine))).containsExactly(5.0);
        assertThat(UsualMeans.of(new Question(high, 1, List.of()))).isEmpty();
    }

    private static List<Double> grown(Question question) {
        BaselineForest forest = BaselineForest.grow(question.learned(), question.seed());
        return question.asked().stream()
                .map(hour -> forest.usual(hour.weekday(), hour.hour()))
                .toList();
    }
}
