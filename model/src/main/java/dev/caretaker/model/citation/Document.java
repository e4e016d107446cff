package dev.caretaker.model.citation;

import dev.caretaker.model.text.Text;

/**
 * A published document that standards are taken from.
 *
 * @param id its id
 * @param title its title
 * @param issuer who issued it
 * @param jurisdiction where it holds, such as {@code CN} or {@code EU}
 * @param edition its edition
 */
public record Document(String id, Text title, String issuer, String jurisdiction, String edition) {}
