package dev.caretaker.dashboards;

/** The two files that tell Grafana where the readings are and where the dashboards lie. */
final class Provisioning {
    /** The id by which dashboards name the data source. */
    static final String DATA_SOURCE = "caretaker";

    private Provisioning() {}

    /** Address, name and password come from the environment of Grafana, which fills them in itself. */
    static String dataSource() {
        return """
                # Written by Caretaker. Grafana fills in the variables from its own environment.
                apiVersion: 1
                datasources:
                  - name: Caretaker
                    uid: %s
                    type: influxdb
                    access: proxy
                    url: $CARETAKER_INFLUXDB_URL
                    user: $CARETAKER_INFLUXDB_USER
                    database: $CARETAKER_INFLUXDB_DATABASE
                    isDefault: true
                    editable: false
                    jsonData:
                      version: InfluxQL
                      dbName: $CARETAKER_INFLUXDB_DATABASE
                      httpMode: POST
                    secureJsonData:
                      password: $CARETAKER_INFLUXDB_PASSWORD
                """.formatted(DATA_SOURCE);
    }

    static String provider() {
        return """
                # Written by Caretaker.
                apiVersion: 1
                providers:
                  - name: caretaker
                    folder: Caretaker
                    type: file
                    disableDeletion: false
                    allowUiUpdates: false
                    updateIntervalSeconds: 30
                    options:
                      path: /etc/grafana/provisioning/dashboards/caretaker
                """;
    }
}
