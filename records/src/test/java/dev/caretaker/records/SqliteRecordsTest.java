package dev.caretaker.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caretaker.model.text.Language;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteRecordsTest extends RecordsContract {
    @TempDir
    private Path directory;

    @Override
    DatabaseSettings empty() {
        return DatabaseSettings.sqlite(directory.resolve("data").resolve("caretaker.db"));
    }

    @Test
    void directory_thatIsAFile_isExplained() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "x");
        assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(file.resolve("caretaker.db")), time))
                .isInstanceOfSatisfying(RecordsException.class, e -> {
                    assertThat(e.code()).isEqualTo(RecordsException.Code.DIRECTORY_NOT_WRITABLE);
                    assertThat(e.say(Language.ZH)).contains("无法写入").contains(file.toString());
                });
    }

    @Test
    void file_thatIsNoDatabase_isExplained() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.db"), "Dear building, ".repeat(500));
        assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(file), time))
                .isInstanceOfSatisfying(
                        RecordsException.class,
                        e -> assertThat(e.code()).isEqualTo(RecordsException.Code.NOT_A_DATABASE));
        assertThat(file).content().startsWith("Dear building");
    }

    @Test
    void read_thatWrites_isRefused() {
        assertThatThrownBy(() -> records.read(handle -> handle.execute("DELETE FROM contract")))
                .hasMessageContaining("readonly");
    }
}
