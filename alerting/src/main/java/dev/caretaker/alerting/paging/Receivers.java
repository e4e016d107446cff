package dev.caretaker.alerting.paging;

import dev.caretaker.alerting.paging.channel.Channel;
import dev.caretaker.alerting.paging.channel.Receipt;
import dev.caretaker.alerting.paging.webhook.Webhook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The receivers of this process, by name. */
final class Receivers {
    private final Map<String, Receiver> configured = new TreeMap<>();
    private final Map<String, Receiver> unknown = new ConcurrentHashMap<>();

    Receivers(PagingSettings settings, Function<Webhook, Channel> channels) {
        settings.policies().values().stream()
                .flatMap(List::stream)
                .forEach(webhook ->
                        configured.computeIfAbsent(webhook.name(), name -> new Receiver(channels.apply(webhook))));
    }

    /** The receiver of a name. One that was taken out of the configuration takes nothing, and says so. */
    Receiver of(String name) {
        Receiver receiver = configured.get(name);
        return receiver != null
                ? receiver
                : unknown.computeIfAbsent(
                        name, gone -> new Receiver(message -> new Receipt.PermanentFailure("receiver-unknown", false)));
    }

    List<PagingHealth.ReceiverHealth> health() {
        return configured.entrySet().stream()
                .map(entry -> entry.getValue().breaker().health(entry.getKey()))
                .toList();
    }
}
