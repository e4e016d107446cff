package dev.caretaker.gateway.profile;

import dev.caretaker.model.unit.Quantities;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads one profile from YAML. */
final class ProfileReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final String IGNORE = "ignore";
    private static final String QUARANTINE = "quarantine";
    private static final Set<String> STATES = states();

    private ProfileReader() {}

    static Optional<DeviceProfile> read(YamlNode node) {
        Optional<String> id = node.need("id").flatMap(value -> value.as(ProfileReader::id, "id-wrong"));
        Optional<FieldPath> address = node.get("address").flatMap(value -> value.as(FieldPath::parse, "path-wrong"));
        List<TopicPattern> topics = topics(node, address.isPresent());
        List<TopicPattern> ignored =
                node.get("ignore").map(ProfileReader::patterns).orElse(List.of());
        Optional<TimeField> time = node.need("time").flatMap(ProfileReader::time);
        Optional<FieldPath> root = node.get("root").flatMap(value -> value.as(FieldPath::parse, "path-wrong"));
        boolean othersIgnored = choice(node, "without-points", IGNORE, QUARANTINE);
        Map<String, List<String>> words =
                node.get("words").map(ProfileReader::words).orElse(Map.of());
        node.finish();
        return id.map(name -> new DeviceProfile(name, topics, ignored, address, time, root, othersIgnored, words));
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Profile id '" + text + "' may have lower-case letters, digits and hyphens only");
        }
        return text;
    }

    private static List<TopicPattern> topics(YamlNode node, boolean addressInPayload) {
        List<TopicPattern> topics = new ArrayList<>();
        List<YamlNode> items = node.need("topics").map(YamlNode::oneOrMore).orElse(List.of());
        for (YamlNode item : items) {
            Optional<TopicPattern> topic = item.as(TopicPattern::parse, "topic-wrong");
            topic.filter(pattern -> !addressInPayload && !pattern.names("device"))
                    .ifPresent(pattern -> item.problem("profile-device-missing", pattern));
            topic.ifPresent(topics::add);
        }
        return topics;
    }

    private static List<TopicPattern> patterns(YamlNode node) {
        List<TopicPattern> patterns = new ArrayList<>();
        node.oneOrMore()
                .forEach(item -> item.as(TopicPattern::parse, "topic-wrong").ifPresent(patterns::add));
        return patterns;
    }

    private static Optional<TimeField> time(YamlNode node) {
        if (!node.isMapping()) {
            Optional<String> word = node.oneOf(
                    text -> text.equals("receive") ? Optional.of(text) : Optional.empty(), List.of("receive"));
            return word.flatMap(receive -> Optional.empty());
        }
        Optional<FieldPath> path = node.need("path").flatMap(value -> value.as(FieldPath::parse, "path-wrong"));
        Optional<TimeFormat> format =
                node.need("format").flatMap(value -> value.oneOf(TimeFormat::find, TimeFormat.words()));
        boolean optional = choice(node, "missing", "receive", QUARANTINE);
        node.finish();
        return path.flatMap(at -> format.map(form -> new TimeField(at, form, optional)));
    }

    /** Whether the first of two words stands at a key; the second is meant where the key is left out. */
    private static boolean choice(YamlNode node, String key, String yes, String no) {
        return node.get(key)
                .flatMap(value -> value.oneOf(
                        text -> text.equals(yes) || text.equals(no) ? Optional.of(text) : Optional.empty(),
                        List.of(yes, no)))
                .filter(yes::equals)
                .isPresent();
    }

    private static Map<String, List<String>> words(YamlNode node) {
        Map<String, List<String>> words = new HashMap<>();
        node.entries().forEach((word, meanings) -> {
            List<String> states = new ArrayList<>();
            meanings.oneOrMore()
                    .forEach(meaning -> meaning.oneOf(
                                    text -> STATES.contains(text) ? Optional.of(text) : Optional.empty(), STATES)
                            .ifPresent(states::add));
            words.put(word.toLowerCase(Locale.ROOT), List.copyOf(states));
        });
        return words;
    }

    private static Set<String> states() {
        Set<String> states = new TreeSet<>();
        Quantities.all().forEach(quantity -> states.addAll(quantity.states()));
        return states;
    }
}
