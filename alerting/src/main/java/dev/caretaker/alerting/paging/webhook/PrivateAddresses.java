package dev.caretaker.alerting.paging.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;

/** The addresses that do not lead out: a webhook to one would make us a door into the network we stand in. */
final class PrivateAddresses {
    private PrivateAddresses() {}

    static boolean holds(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? six(address.getAddress()) : four(address.getAddress()));
    }

    private static boolean four(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19));
    }

    /** Unique local addresses, and those that carry an IPv4 address inside, whatever it is. */
    private static boolean six(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean translated = first == 0x00 && second == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return uniqueLocal || translated || sixToFour;
    }
}
