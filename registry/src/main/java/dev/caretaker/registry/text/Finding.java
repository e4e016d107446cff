package dev.caretaker.registry.text;

import dev.caretaker.model.text.Text;

/**
 * Something that stands against a text or a version.
 *
 * @param line the line of the text, from 1; 0 where no line is meant
 * @param key the key, as {@code standards[0].require}; empty where no key is meant
 * @param code what it is
 * @param says the sentence for people, with how to mend it
 */
public record Finding(int line, String key, String code, Text says) {}
