package dev.caretaker.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
final class PostgresRecordsTest extends RecordsContract {
    @Override
    DatabaseSettings empty() {
        return RealPostgres.emptyDatabase();
    }

    @Test
    void server_thatIsAway_isExplained() {
        DatabaseSettings nobody = new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:1/none?password=secret", Optional.of("me"), Optional.of("secret"));
        assertThatThrownBy(() -> Database.open(nobody, time)).isInstanceOfSatisfying(RecordsException.class, e -> {
            assertThat(e.code()).isEqualTo(RecordsException.Code.AWAY);
            assertThat(e.getMessage()).contains("127.0.0.1:1").doesNotContain("secret");
        });
    }
}
