package dev.caretaker.records;

/**
 * News that a record changed; whoever cares reads it anew.
 *
 * @param kind what kind of record: {@code incident}, {@code work-order}, …
 * @param id its id
 */
public record Change(String kind, String id) {}
