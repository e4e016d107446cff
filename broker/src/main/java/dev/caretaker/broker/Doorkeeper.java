package dev.caretaker.broker;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets in the one user the settings name. */
final class Doorkeeper implements ExtensionMain, SimpleAuthenticator {
    private final byte[] known;

    private Doorkeeper(Login login) {
        known = credentials(login.user(), login.password().getBytes(StandardCharsets.UTF_8));
    }

    static EmbeddedExtension extension(Login login) {
        return EmbeddedExtension.builder()
                .withId("caretaker-doorkeeper")
                .withName("Caretaker doorkeeper")
                .withVersion("1")
                .withAuthor("Caretaker")
                .withExtensionMain(new Doorkeeper(login))
                .build();
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        Services.securityRegistry().setAuthenticatorProvider(provider -> this);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {}

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        if (knows(input.getConnectPacket())) {
            output.authenticateSuccessfully();
        } else {
            output.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED, "Unknown user or wrong password");
        }
    }

    private boolean knows(ConnectPacket connect) {
        byte[] password = connect.getPassword().map(Doorkeeper::bytes).orElse(new byte[0]);
        // Compared as one and in full, so that the time taken tells nothing about which half was wrong.
        return MessageDigest.isEqual(known, credentials(connect.getUserName().orElse(""), password));
    }

    private static byte[] credentials(String user, byte[] password) {
        byte[] name = user.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + name.length + password.length)
                .putInt(name.length)
                .put(name)
                .put(password)
                .array();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        ByteBuffer view = buffer.duplicate();
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return bytes;
    }
}
