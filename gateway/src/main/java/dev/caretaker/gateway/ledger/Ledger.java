package dev.caretaker.gateway.ledger;

import java.time.LocalDate;
import java.util.List;

/** The ledger, to be read. */
public interface Ledger {
    /** The lines of the days from one to another, both included, newest day first, then by device. */
    List<LedgerLine> lines(LocalDate from, LocalDate to);
}
