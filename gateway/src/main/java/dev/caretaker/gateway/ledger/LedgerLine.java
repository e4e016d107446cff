package dev.caretaker.gateway.ledger;

import java.time.LocalDate;

/**
 * What a device sent on a day (UTC) and what became of it. Counts are readings, and a message that gave none counts as
 * one; received = stored + duplicate + quarantined + refused.
 *
 * @param day the day
 * @param device the device; {@code -} for messages of no known device
 * @param received all that came
 * @param stored handed on and confirmed
 * @param duplicate seen before: same point and time
 * @param quarantined not decodable, kept aside
 * @param refused turned away by rule: retained, too many at once
 */
public record LedgerLine(
        LocalDate day, String device, long received, long stored, long duplicate, long quarantined, long refused) {}
