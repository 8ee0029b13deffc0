package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ImageIdTest {

    @Test
    void capitalsAreTheSameIdentifier() {
        ImageId id = ImageId.random();
        assertThat(ImageId.fromString(id.toString().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(id);
    }

    @Test
    void identifierIsWrittenInLowerCase() {
        assertThat(ImageId.fromString("0F8FAD5B-D9CB-469F-A165-70867728950E"))
                .hasToString("0f8fad5b-d9cb-469f-a165-70867728950e");
    }

    @Test
    void shortenedFormIsNoIdentifier() {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageId.fromString("1-1-1-1-1"));
    }
}
