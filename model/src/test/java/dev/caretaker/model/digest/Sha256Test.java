package dev.caretaker.model.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void hex_ofTheExampleOfFips180_isAsPublished() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void hex_ofATextBeyondAscii_isThatOfItsUtf8() {
        assertThat(Sha256.hex("消防"))
                .isEqualTo(Sha256.hex(
                        new byte[] {(byte) 0xe6, (byte) 0xb6, (byte) 0x88, (byte) 0xe9, (byte) 0x98, (byte) 0xb2}));
    }
}
