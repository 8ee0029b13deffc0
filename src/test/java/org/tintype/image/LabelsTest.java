package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void whatIsNotSaidHasItsDefault() {
        assertThat(Labels.NONE.titleToGive().text()).isEqualTo("image");
        assertThat(Labels.NONE.nameToGive().text()).startsWith("image-");
        assertThat(Labels.NONE.isPublic()).isFalse();
        assertThat(Labels.NONE.nsfw()).isFalse();
    }

    @Test
    void titleThatIsSaidGoesBeforeTheFilesName() {
        assertThat(labels("IMG_1.jpg", Optional.of("Holiday")).titleToGive().text())
                .isEqualTo("Holiday");
        assertThat(labels("IMG_1.jpg", Optional.empty()).titleToGive().text()).isEqualTo("IMG_1");
    }

    @Test
    void nameSaysNothingOfTheTitle() {
        assertThat(labels("IMG_1.jpg", Optional.of("Holiday")).nameToGive().text())
                .startsWith("IMG_1-");
    }

    @Test
    void descriptionIsALineOfAtMost256CodePoints() {
        String camera = "\uD83D\uDCF7";
        assertThat(new Description(camera.repeat(256)).text()).isEqualTo(camera.repeat(256));
        assertThat(Description.NONE.text()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Description(camera.repeat(257)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Description("a\nb"));
    }

    private static Labels labels(String fileName, Optional<String> title) {
        return new Labels(Optional.of(fileName), title.map(Title::new), Optional.empty(), false, false);
    }
}
