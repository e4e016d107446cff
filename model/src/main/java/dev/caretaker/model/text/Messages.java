package dev.caretaker.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The sentences of one module: a template for each code, in every language. */
public final class Messages {
    private final Map<Language, Properties> templates = new EnumMap<>(Language.class);

    private Messages(Class<?> owner, List<String> names) {
        for (Language language : Language.values()) {
            Properties all = new Properties();
            for (String name : names) {
                load(owner, name + "_" + language.name().toLowerCase(Locale.ROOT), all);
            }
            templates.put(language, all);
        }
    }

    /**
     * Loads {@code name_en.properties} and {@code name_zh.properties}, UTF-8, of every name from the package of the
     * owner. A code that one language lacks, or that two files give, is an error at once, so that the build fails on it.
     */
    public static Messages of(Class<?> owner, String... names) {
        Messages messages = new Messages(owner, List.of(names));
        Set<Object> en = messages.properties(Language.EN).keySet();
        Set<Object> zh = messages.properties(Language.ZH).keySet();
        if (!en.equals(zh)) {
            throw new IllegalStateException(
                    "Messages " + String.join(", ", names) + ": codes differ between languages: " + difference(en, zh));
        }
        return messages;
    }

    /** The sentence of a code in a language, its {@code {0}} places filled in. */
    public String say(Language language, String code, Object... args) {
        String template = properties(language).getProperty(code);
        if (template == null) {
            throw new IllegalArgumentException("There is no message with the code '" + code + "'");
        }
        return new MessageFormat(template, language.locale()).format(args);
    }

    /** Every code there is a sentence for. */
    public Set<String> codes() {
        return properties(Language.EN).stringPropertyNames();
    }

    private Properties properties(Language language) {
        return Objects.requireNonNull(templates.get(language));
    }

    private static Set<Object> difference(Set<Object> one, Set<Object> other) {
        Set<Object> odd = new TreeSet<>(one);
        odd.addAll(other);
        odd.removeIf(code -> one.contains(code) && other.contains(code));
        return odd;
    }

    private static void load(Class<?> owner, String name, Properties into) {
        try (InputStream in = owner.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("No " + name + ".properties beside " + owner.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.forEach((code, template) -> {
                if (into.putIfAbsent(code, template) != null) {
                    throw new IllegalStateException("Messages " + name + ": another file has the code " + code);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
