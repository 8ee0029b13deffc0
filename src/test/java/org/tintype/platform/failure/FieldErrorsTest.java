package org.tintype.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldErrorsTest {

    private final FieldErrors fields = new FieldErrors();

    @Test
    void soundFieldsMakeAValue() {
        assertThat(fields.convert("size", "12", Integer::valueOf)).contains(12);
        assertThat(fields.finish(() -> "done")).isEqualTo("done");
    }

    @Test
    void everyWrongFieldIsNamedInTheOrderOfLooking() {
        assertThat(fields.convert("size", "x", FieldErrorsTest::neverRight)).isEmpty();
        fields.refuse("name", "is missing");
        assertThat(fields.convert("size", "12", Integer::valueOf)).contains(12);
        assertThatThrownBy(() -> fields.finish(() -> {
                    throw new AssertionError("built");
                }))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.errors())
                        .containsExactly(
                                FieldError.ofField("size", "must not be x"), FieldError.ofField("name", "is missing")))
                .hasMessage("size: must not be x; name: is missing");
    }

    private static int neverRight(String text) {
        throw new IllegalArgumentException("must not be " + text);
    }
}
