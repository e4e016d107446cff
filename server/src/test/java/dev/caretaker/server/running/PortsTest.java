package dev.caretaker.server.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.caretaker.ingest.StoreException;
import dev.caretaker.model.text.Language;
import dev.caretaker.records.RecordsException;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.server.advice.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    /** Two English words in a row, which no Chinese sentence of ours holds. */
    private static final String ENGLISH = "(?s).*[A-Za-z]{2,} [A-Za-z]{2,}.*";

    @TempDir
    Path dir;

    @Test
    void explained_telemetryStoreAway_saysWhatToCheckInBothLanguages() {
        RuntimeException failure = new IllegalStateException(
                new StoreException(StoreException.Code.AWAY, "http://influxdb:8086/caretaker", "refused"));

        RuntimeException explained = Ports.explained(failure);

        assertThat(explained).isInstanceOfSatisfying(UserException.class, user -> {
            assertThat(user.say(Language.EN))
                    .startsWith("The telemetry store cannot be used. InfluxDB cannot be reached")
                    .endsWith("Check that it runs and that the address is right.");
            assertThat(user.say(Language.ZH))
                    .startsWith("遥测数据库无法使用。无法连接 http://influxdb:8086/caretaker")
                    .doesNotMatch(ENGLISH);
        });
    }

    @Test
    void explained_databaseThatIsNone_saysWhatToCheckInBothLanguages() throws IOException {
        Path file = Files.writeString(dir.resolve("records.db"), "no database, but long enough to look at".repeat(50));
        RecordsException failure = catchThrowableOfType(
                RecordsException.class,
                () -> Database.open(DatabaseSettings.sqlite(file), InstantSource.system())
                        .close());

        assertThat(Ports.explained(failure)).isInstanceOfSatisfying(UserException.class, user -> {
            assertThat(user.say(Language.EN)).startsWith("The database cannot be used. The file " + file);
            assertThat(user.say(Language.ZH)).startsWith("数据库无法使用。文件 " + file).doesNotMatch(ENGLISH);
        });
    }

    @Test
    void explained_bug_staysAsItIs() {
        RuntimeException bug = new IllegalStateException("a bug");

        assertThat(Ports.explained(bug)).isSameAs(bug);
    }
}
