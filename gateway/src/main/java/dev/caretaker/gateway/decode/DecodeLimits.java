package dev.caretaker.gateway.decode;

import java.time.Duration;

/**
 * How much the decoder puts up with.
 *
 * @param bytes the longest payload that is read
 * @param depth the deepest nesting of objects and lists
 * @param ahead how far a device's clock may be ahead of the receive time
 */
public record DecodeLimits(int bytes, int depth, Duration ahead) {
    /** 256 KiB, 64 levels, 2 minutes. */
    public static DecodeLimits usual() {
        return new DecodeLimits(256 * 1024, 64, Duration.ofMinutes(2));
    }
}
