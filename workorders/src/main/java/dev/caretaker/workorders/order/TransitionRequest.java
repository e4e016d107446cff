package dev.caretaker.workorders.order;

import dev.caretaker.records.Actor;
import java.time.Instant;

/**
 * Somebody wants to act on an order.
 *
 * @param action what they want
 * @param detail what they say to it, without blanks around it; empty where they say nothing
 * @param by who they are
 * @param now when
 * @param backWithinStandard whether the readings of the incident are back within the standard
 */
record TransitionRequest(WorkOrderAction action, String detail, Actor by, Instant now, boolean backWithinStandard) {}
