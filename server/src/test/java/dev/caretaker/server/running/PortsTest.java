package dev.caretaker.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.ingest.StoreException;
import dev.caretaker.model.text.Language;
import dev.caretaker.server.advice.UserException;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void explained_telemetryStoreAway_saysWhatToCheck() {
        RuntimeException failure = new IllegalStateException(
                new StoreException("InfluxDB cannot be reached: check that it runs", true, null));

        RuntimeException explained = Ports.explained(failure);

        assertThat(explained).isInstanceOfSatisfying(UserException.class, user -> {
            assertThat(user.say(Language.EN)).endsWith("InfluxDB cannot be reached: check that it runs");
            assertThat(user.say(Language.ZH)).startsWith("遥测数据库无法使用");
        });
    }

    @Test
    void explained_bug_staysAsItIs() {
        RuntimeException bug = new IllegalStateException("a bug");

        assertThat(Ports.explained(bug)).isSameAs(bug);
    }
}
