package dev.caretaker.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class RealDataTest {
    @TempDir
    Path folder;

    @Test
    @Tag("recorded")
    void require_aRecordingThatIsThere_hasItsPath() {
        assertThat(Files.exists(RealData.require("INDEX.md"))).isTrue();
    }

    @Test
    void promisedRecording_thatIsThere_isTheOneOfThePromisedFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("room.csv"), "1");

        assertThat(RealData.require("room.csv", folder.toString())).isEqualTo(file);
    }

    @Test
    void promisedRecording_thatIsNotThere_failsTheTestAndNamesIt() {
        assertThatThrownBy(() -> RealData.require("no/such.csv", folder.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "promised", folder.resolve("no/such.csv").toString(), "CARETAKER_REAL_DATA");
    }

    @Test
    void promisedFolder_thatIsNotThere_failsTheTest() {
        assertThatThrownBy(() ->
                        RealData.require("room.csv", folder.resolve("gone").toString()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void recordingThatNobodyPromised_skipsTheTestAndNamesIt() {
        for (String promised : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> RealData.require("no/such.csv", promised))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContainingAll("no/such.csv", "CARETAKER_REAL_DATA");
        }
    }
}
