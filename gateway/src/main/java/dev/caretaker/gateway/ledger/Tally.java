package dev.caretaker.gateway.ledger;

/** What became of the readings of one device, while it is being counted. */
final class Tally {
    private long received;
    private long stored;
    private long duplicate;
    private long quarantined;
    private long refused;

    void add(Entry entry) {
        received += entry.received();
        stored += entry.stored();
        duplicate += entry.duplicate();
        quarantined += entry.quarantined();
        refused += entry.refused();
    }

    Entry entry() {
        return new Entry(received, stored, duplicate, quarantined, refused);
    }
}
