package dev.caretaker.alerting.paging;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.records.Facts;
import dev.caretaker.records.outbox.OutboxMessage;
import java.util.Map;

/**
 * What a message tells of.
 *
 * @param incident the incident
 * @param recurrence the how-manieth breach of it
 * @param type what happened
 */
record Page(String incident, int recurrence, Type type) {
    static Page of(Incident incident, Type type) {
        return new Page(incident.id(), incident.recurrence(), type);
    }

    static Page read(OutboxMessage message) {
        Map<String, String> facts = Facts.read(message.payload());
        return new Page(
                message.subject(),
                Integer.parseInt(facts.getOrDefault("recurrence", "0")),
                Type.valueOf(facts.getOrDefault("type", "OPENED")));
    }

    String payload() {
        return Facts.write(Map.of("recurrence", String.valueOf(recurrence), "type", type.name()));
    }

    /** One message for each breach, event and receiver, however often it is put. */
    String key(String receiver) {
        return "msg_" + incident + "_" + recurrence + "_" + type.word() + "_" + receiver;
    }

    /** Whether there is still reason to send it. */
    boolean holds(Incident now) {
        return now.recurrence() == recurrence
                && switch (type) {
                    case OPENED -> now.state() == IncidentState.OPEN;
                    case ACKNOWLEDGED -> now.state() == IncidentState.ACKNOWLEDGED;
                    case RECOVERED -> now.state() == IncidentState.RECOVERED || now.state() == IncidentState.RESOLVED;
                };
    }

    /** What happened. */
    enum Type {
        OPENED("opened"),
        ACKNOWLEDGED("acknowledged"),
        RECOVERED("recovered");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
