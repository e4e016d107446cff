package dev.caretaker.judging.measure;

/** What a measure keeps of days long gone, beside the readings that it looks at; nobody else looks into it. */
public interface Learned {}
