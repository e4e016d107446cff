package dev.caretaker.provisioning.standards;

import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.Training;
import dev.caretaker.model.unit.Quantity;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads how a point is compared with what is usual for it, and from what that is learned. */
final class UsualReader {
    private static final List<String> WAYS =
            Arrays.stream(Measure.By.values()).map(Measure.By::word).toList();

    /** Longer ago than a year and a bit says little, and must be read again at every start. */
    private static final int LONGEST = 400;

    private final YamlNode node;
    private final Quantity quantity;

    UsualReader(YamlNode node, Quantity quantity) {
        this.node = node;
        this.quantity = quantity;
    }

    Optional<Measure> read() {
        if (!node.isMapping()) {
            node.problem("not-a-mapping");
            return Optional.empty();
        }
        Optional<Measure.By> by =
                node.get("as").map(way -> way.oneOf(Measure.By::find, WAYS)).orElse(Optional.of(Measure.By.TIMES));
        Optional<Training> training = training();
        Optional<YamlNode> floor = node.get("floor");
        node.finish();
        return by.flatMap(way ->
                floor(way, floor).flatMap(least -> training.map(one -> new Measure.Usual(way, least, one))));
    }

    /** A multiple needs one, and a quantity whose nought means nothing; a difference has no use for it. */
    private Optional<Double> floor(Measure.By by, Optional<YamlNode> floor) {
        if (by == Measure.By.DIFFERENCE) {
            floor.ifPresent(one -> one.problem("usual-floor-useless"));
            return floor.isPresent() ? Optional.empty() : Optional.of(0.0);
        }
        if (quantity.unit().symbol().equals("°C")) {
            node.problem("usual-without-nought", quantity.id());
            return Optional.empty();
        }
        if (floor.isEmpty()) {
            node.problem("usual-floor-missing");
            return Optional.empty();
        }
        YamlNode written = floor.get();
        return Amounts.of(quantity).read(written).filter(least -> {
            if (least <= 0) {
                written.problem("usual-floor-zero");
            }
            return least > 0;
        });
    }

    private Optional<Training> training() {
        Optional<Integer> days = days("learn", Training.DEFAULT.days());
        Optional<Integer> least = days("after", Math.min(Training.DEFAULT.least(), days.orElse(LONGEST)));
        Optional<Integer> seed =
                node.get("seed").map(YamlNode::integer).orElse(Optional.of((int) Training.DEFAULT.seed()));
        if (days.isEmpty() || least.isEmpty() || seed.isEmpty()) {
            return Optional.empty();
        }
        if (least.get() > days.get()) {
            node.problem("usual-never-learned", least.get(), days.get());
            return Optional.empty();
        }
        return Optional.of(new Training(days.get(), least.get(), seed.get()));
    }

    /** Whole days. */
    private Optional<Integer> days(String key, int otherwise) {
        Optional<YamlNode> written = node.get(key);
        if (written.isEmpty()) {
            return Optional.of(otherwise);
        }
        Optional<Duration> length = Lengths.positive(written.get());
        return length.filter(one -> {
                    boolean whole = Duration.ofDays(one.toDays()).equals(one) && one.toDays() <= LONGEST;
                    if (!whole) {
                        written.get().problem("usual-days", LONGEST);
                    }
                    return whole;
                })
                .map(one -> (int) one.toDays());
    }
}
