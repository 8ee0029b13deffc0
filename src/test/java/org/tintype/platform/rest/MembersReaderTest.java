package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.TooLarge;

class MembersReaderTest {

    private static final int MAX_BYTES = 64 * 1024;

    @Test
    void objectIsRead() throws IOException {
        assertThat(read("{\"name\": \"\u00C5da \uD83D\uDCF7\"}").text("name")).contains("\u00C5da \uD83D\uDCF7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"text\"",
                "[]",
                "[{}]",
                "{",
                "}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{} {}",
                "{'a':1}",
                "{\"a\":\"\\ud8\"}",
                "\u0000"
            })
    void whatIsNotOneObjectIsRefused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("body: must be one JSON object");
    }

    @Test
    void repeatedMembersAreNamedWhateverTheirValues() throws IOException {
        Members members = read("{\"name\":\"a\",\"name\":null,\"more\":1,\"more\":1,\"name\":7}");
        assertThat(members.requiredText("name")).isEmpty();
        assertThatThrownBy(() -> members.finish(() -> "built"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .containsExactly(
                                FieldError.ofField("name", "is there twice"),
                                FieldError.ofField("more", "is there twice")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1101, 5000, 60_000})
    void numberOfAnyLengthIsTheMembersMistake(int digits) throws IOException {
        Members members = read("{\"size\": 1" + "0".repeat(digits) + ", \"name\": \"a\"}");
        assertThat(members.text("name")).contains("a");
        assertThat(members.requiredNumber("size", 1, 5)).isEmpty();
        assertThatThrownBy(() -> members.finish(() -> "built"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .containsExactly(FieldError.ofField("size", "must be a whole number from 1 to 5")));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> read(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void largestBodyIsReadAndOneByteMoreIsNot() throws IOException {
        String frame = "{\"name\":\"\"}";
        String largest = "{\"name\":\"" + "x".repeat(MAX_BYTES - frame.length()) + "\"}";
        assertThat(read(largest).text("name")).isPresent();
        assertThatThrownBy(() -> read(largest + " "))
                .isInstanceOf(TooLarge.class)
                .hasMessage("A JSON object may have at most 65536 bytes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void nestingAsDeepAsTheBodyAllowsIsRefusedLikeAnyOtherNonsense(String opening) {
        String bomb = opening.repeat(MAX_BYTES / opening.length());
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(InvalidInput.class);
        String inAnObject = "{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
        assertThatThrownBy(() -> read(inAnObject)).isInstanceOf(InvalidInput.class);
    }

    private static Members read(String body) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Members read(byte[] body) throws IOException {
        return new MembersReader()
                .readFrom(
                        Members.class,
                        Members.class,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body));
    }
}
