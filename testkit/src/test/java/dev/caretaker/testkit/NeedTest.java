package dev.caretaker.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NeedTest {
    @Test
    void claim_inATestWithoutTheTag_failsItAndSaysWhichTag() {
        assertThatThrownBy(Need.SERVER::claim)
                .hasMessageContainingAll("claim_inATestWithoutTheTag", "a real server", "@Tag(\"server\")");
    }

    @Test
    @Tag("server")
    void claim_inATestWithTheTag_passes() {
        assertThatCode(Need.SERVER::claim).doesNotThrowAnyException();
        assertThatThrownBy(Need.BROWSER::claim).hasMessageContaining("@Tag(\"browser\")");
    }

    @Test
    void claim_onAThreadThatTheTestStarted_failsToo() throws InterruptedException {
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                Need.RECORDED.claim();
                said.complete("");
            } catch (IllegalStateException e) {
                said.complete(e.getMessage());
            }
        });
        thread.join();

        assertThat(said.join()).contains("@Tag(\"recorded\")");
    }

    @Nested
    @Tag("recorded")
    class InAClassWithTheTag {
        @Test
        void claim_passes() {
            assertThatCode(Need.RECORDED::claim).doesNotThrowAnyException();
        }
    }
}
