package org.tintype.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidsTest {

    @Test
    void capitalsAreAcceptedAndLowered() {
        assertThat(Guids.parse("0F8FAD5B-D9CB-469F-A165-70867728950E"))
                .hasToString("0f8fad5b-d9cb-469f-a165-70867728950e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3-4-5",
                "0f8fad5b-d9cb-469f-a165-70867728950",
                "0f8fad5b-d9cb-469f-a165-70867728950ee",
                "0f8fad5bd9cb469fa16570867728950e",
                "{0f8fad5b-d9cb-469f-a165-70867728950e}",
                " 0f8fad5b-d9cb-469f-a165-70867728950e",
                "0f8fad5b-d9cb-469f-a165-70867728950e\n",
                "0g8fad5b-d9cb-469f-a165-70867728950e",
                "\uFF10f8fad5b-d9cb-469f-a165-70867728950e"
            })
    void otherFormsAreNoGuids(String text) {
        assertThat(Guids.isGuid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Guids.parse(text));
    }
}
