package dev.caretaker.gateway.quarantine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something was put in quarantine. Each has a sentence in both languages. */
public enum Reason {
    /** No profile in use has a topic like this; args: topic. */
    TOPIC_UNKNOWN,
    /** No device of the site has this address; args: address, profile. */
    DEVICE_UNKNOWN,
    /** The device belongs to another site than the topic says; args: device, site in the topic. */
    SITE_WRONG,
    /** The payload lacks the address of the device; args: path. */
    ADDRESS_MISSING,
    /** No point of the site names the device; args: device. */
    DEVICE_WITHOUT_POINTS,
    /** The payload is longer than is read; args: bytes, bytes allowed. */
    PAYLOAD_TOO_LARGE,
    /** The payload has no bytes. */
    PAYLOAD_EMPTY,
    /** The payload is no JSON; args: what the parser said. */
    PAYLOAD_NOT_JSON,
    /** The part that holds the values is missing; args: path. */
    ROOT_MISSING,
    /** None of the device's points is in the payload; args: device, paths looked for. */
    POINTS_MISSING,
    /** The device's time is missing; args: path. */
    TIME_MISSING,
    /** The device's time cannot be read; args: text, format. */
    TIME_WRONG,
    /** A measured value is no number; args: point, value. */
    NOT_A_NUMBER,
    /** A value is an object or a list; args: point, path. */
    NOT_A_VALUE,
    /** A word that stands for no state of the point; args: point, word, states it has. */
    STATE_UNKNOWN,
    /** The decoder itself failed; args: what it said. */
    DECODER_FAILED,
    /** The telemetry store will never take the reading; args: point, time, what the store says. */
    STORE_REFUSED,
    /** Written by another version of this program; args: code. */
    REASON_UNKNOWN;

    /** The stable code, such as {@code payload-not-json}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of a code. */
    public static Optional<Reason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
