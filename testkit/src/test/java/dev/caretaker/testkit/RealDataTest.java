package dev.caretaker.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RealDataTest {
    @Test
    void require_aRecordingThatIsThere_hasItsPath() {
        assertThat(Files.exists(RealData.require("INDEX.md"))).isTrue();
    }

    @Test
    void require_aRecordingNobodyHas_skipsTheTestAndNamesIt() {
        assertThatThrownBy(() -> RealData.require("no/such.csv"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no/such.csv");
    }
}
