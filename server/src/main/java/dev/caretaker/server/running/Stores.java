package dev.caretaker.server.running;

import dev.caretaker.ingest.StoreException;
import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.ingest.embedded.EmbeddedStore;
import dev.caretaker.ingest.influx.InfluxSettings;
import dev.caretaker.ingest.influx.InfluxStore;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.records.Records;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.server.configuration.Setup;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where things are kept: the configured servers, or files in the data directory. */
final class Stores {
    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    private Stores() {}

    static Records records(Configuration configuration, DataDirectory data, InstantSource clock) {
        return Database.open(
                configuration.database().orElseGet(() -> DatabaseSettings.sqlite(data.resolve("records.db"))), clock);
    }

    static TelemetryStore telemetry(Setup setup, DataDirectory data) {
        return setup.configuration()
                .influxdb()
                .map(influxdb -> influx(influxdb, setup.graph()))
                .orElseGet(() -> EmbeddedStore.open(data.resolve("telemetry")));
    }

    /** One that is away is waited for while the service runs; one that refuses us needs somebody now. */
    private static TelemetryStore influx(InfluxSettings settings, SiteGraph site) {
        InfluxStore store = InfluxStore.open(settings, site);
        try {
            store.ready();
        } catch (StoreException e) {
            if (!e.isAway()) {
                store.close();
                throw e;
            }
            LOG.warn("The service starts without its telemetry store and goes on trying: {}", e.getMessage());
        }
        return store;
    }
}
