package dev.caretaker.alerting.paging;

import dev.caretaker.alerting.paging.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver in this process: its channel, its breaker, and how many messages are on their way to it. */
final class Receiver {
    static final int AT_ONCE = 8;

    private final Channel channel;
    private final Breaker breaker = new Breaker();
    private final AtomicInteger underWay = new AtomicInteger();

    Receiver(Channel channel) {
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    Breaker breaker() {
        return breaker;
    }

    AtomicInteger underWay() {
        return underWay;
    }
}
