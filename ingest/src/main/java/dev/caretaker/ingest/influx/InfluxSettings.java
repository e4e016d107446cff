package dev.caretaker.ingest.influx;

/**
 * Where the InfluxDB is and how to sign in.
 *
 * @param url its address, such as {@code http://influxdb:8086}
 * @param database the database, or what is mapped to it on 2.x and 3
 * @param user the user; empty where none is needed
 * @param password the password, or the token on 3
 */
public record InfluxSettings(String url, String database, String user, String password) {
    /** The database unless another is named. */
    public static final String USUAL_DATABASE = "caretaker";

    /** An InfluxDB that asks nobody who he is. */
    public static InfluxSettings open(String url) {
        return new InfluxSettings(url, USUAL_DATABASE, "", "");
    }

    @Override
    public String toString() {
        return "InfluxSettings[url=" + url + ", database=" + database + ", user=" + user + "]";
    }
}
