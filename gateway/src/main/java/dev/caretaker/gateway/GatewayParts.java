package dev.caretaker.gateway;

import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.model.reading.ReadingSink;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Records;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What the gateway works with.
 *
 * @param graph the devices and their points
 * @param profiles how devices speak
 * @param records where ledger and quarantine are kept; stays open when the gateway is closed
 * @param sink takes the readings; they are acknowledged when it has them
 * @param clock tells when messages arrive
 * @param meters counts
 * @param random spreads waits
 */
public record GatewayParts(
        SiteGraph graph,
        DeviceProfiles profiles,
        Records records,
        ReadingSink sink,
        InstantSource clock,
        MeterRegistry meters,
        RandomGenerator random) {}
