package dev.caretaker.model.citation;

/**
 * Where in its document a figure stands and how sure we are of it.
 *
 * @param document the document
 * @param clause the clause or table
 * @param verification how sure we are
 */
public record Citation(Document document, String clause, Verification verification) {}
