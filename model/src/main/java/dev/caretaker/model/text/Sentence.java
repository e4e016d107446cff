package dev.caretaker.model.text;

/** Something a person reads, said in a language. What a sentence holds of other sentences is said in the same language. */
@FunctionalInterface
public interface Sentence {
    /** The words of it. */
    String say(Language language);
}
