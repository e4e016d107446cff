package dev.caretaker.server.running;

import dev.caretaker.ingest.TelemetryStore;
import dev.caretaker.ingest.embedded.EmbeddedStore;
import dev.caretaker.ingest.influx.InfluxSettings;
import dev.caretaker.ingest.influx.InfluxStore;
import dev.caretaker.records.Records;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.server.configuration.Setup;
import java.time.InstantSource;

/** Where things are kept: the configured servers, or files in the data directory. */
final class Stores {
    private Stores() {}

    static Records records(Configuration configuration, DataDirectory data, InstantSource clock) {
        return Database.open(
                configuration.database().orElseGet(() -> DatabaseSettings.sqlite(data.resolve("records.db"))), clock);
    }

    static TelemetryStore telemetry(Setup setup, DataDirectory data) {
        return setup.configuration()
                .influxdb()
                .<TelemetryStore>map(influxdb -> InfluxStore.open(settings(influxdb), setup.graph()))
                .orElseGet(() -> EmbeddedStore.open(data.resolve("telemetry")));
    }

    private static InfluxSettings settings(Configuration.Influxdb influxdb) {
        return new InfluxSettings(
                influxdb.url().toString(),
                influxdb.database(),
                influxdb.user().orElse(""),
                influxdb.password().orElse(""));
    }
}
