package dev.caretaker.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class MosquittoServerTest {
    @Test
    void start_withoutPasswords_letsEverybodyIn() throws Exception {
        try (MosquittoServer server = MosquittoServer.start()) {
            assertThat(MqttHello.anonymous().answers(server.host(), server.port()))
                    .isTrue();
        }
    }

    @Test
    void start_withPasswords_letsInOnlyWhoKnowsOne() throws Exception {
        try (MosquittoServer server = MosquittoServer.start(Map.of("gateway", "s3cret", "meter", "0ther"))) {
            assertThat(hello("gateway", "s3cret", server)).isTrue();
            assertThat(hello("meter", "0ther", server)).isTrue();
            assertThat(hello("gateway", "0ther", server)).isFalse();
            assertThat(MqttHello.anonymous().answers(server.host(), server.port()))
                    .isFalse();
        }
    }

    @Test
    void startWithTls_letsInWhoTrustsItsAuthorityAndSpeaksTls() throws Exception {
        try (MosquittoServer server = MosquittoServer.startWithTls(Map.of("gateway", "s3cret"))) {
            assertThat(server.url()).startsWith("mqtts://");
            assertThat(server.authority()).content().startsWith("-----BEGIN CERTIFICATE-----");
            MqttHello hello = MqttHello.as("gateway", "s3cret");
            assertThat(hello.over(server.sockets()).answers(server.host(), server.port()))
                    .isTrue();
            assertThat(MqttHello.anonymous().over(server.sockets()).answers(server.host(), server.port()))
                    .isFalse();
            assertThatThrownBy(() -> assertThat(hello.answers(server.host(), server.port()))
                            .as("an answer to one who does not speak TLS")
                            .isTrue())
                    .isInstanceOfAny(IOException.class, AssertionError.class);
            assertThatThrownBy(() -> hello.over(SSLSocketFactory.getDefault()).answers(server.host(), server.port()))
                    .isInstanceOf(SSLException.class);
            server.stop();
            server.startAgain();
        }
    }

    @Test
    void startAgain_afterStopAndKill_hasTheSamePortAndAnswers() throws Exception {
        try (MosquittoServer server = MosquittoServer.start()) {
            int port = server.port();
            server.stop();
            assertThatThrownBy(() -> MqttHello.anonymous().answers(server.host(), port))
                    .isInstanceOf(IOException.class);
            server.startAgain();
            server.kill();
            assertThatThrownBy(() -> MqttHello.anonymous().answers(server.host(), port))
                    .isInstanceOf(IOException.class);
            server.startAgain();
            assertThat(server.port()).isEqualTo(port);
            assertThat(MqttHello.anonymous().answers(server.host(), port)).isTrue();
        }
    }

    private static boolean hello(String user, String password, MosquittoServer server) throws Exception {
        return MqttHello.as(user, password).answers(server.host(), server.port());
    }
}
