package dev.caretaker.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class InfluxServerTest {
    @Test
    void write_thenQuery_findsThePoint() {
        try (InfluxServer server = InfluxServer.start()) {
            String database = server.newDatabase();
            server.write(database, "co2,point=meeting-301.co2 value=812 1700000000000");
            assertThat(server.query(database, "SELECT value FROM co2"))
                    .contains("1700000000000")
                    .contains("812");
        }
    }

    @Test
    void startAgain_afterStopAndKill_hasTheSamePortAndData() {
        try (InfluxServer server = InfluxServer.start()) {
            int port = server.port();
            String database = server.newDatabase();
            server.write(database, "co2 value=812 1700000000000");
            server.kill();
            assertThatThrownBy(() -> server.query(database, "SHOW DATABASES")).isInstanceOf(UncheckedIOException.class);
            server.startAgain();
            server.stop();
            server.startAgain();
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.query(database, "SELECT value FROM co2")).contains("812");
        }
    }

    @Test
    void start_withPassword_refusesWhoHasNone() {
        try (InfluxServer server = InfluxServer.start("admin", "s3cret")) {
            String database = server.newDatabase();
            server.write(database, "co2 value=812 1700000000000");
            assertThat(server.query(database, "SELECT value FROM co2")).contains("812");
        }
    }
}
