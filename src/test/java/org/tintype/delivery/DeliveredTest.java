package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.delivery.Delivered.Audience;
import org.tintype.image.Image;
import org.tintype.image.Labels;
import org.tintype.image.Pictures;
import org.tintype.pixels.Format;

class DeliveredTest {

    private final Image image = Pictures.of(
            People.user("ada", "hash", Role.USER),
            new Labels(Optional.of("holiday.jpeg"), Optional.empty(), Optional.empty(), false, false));
    private final Delivered delivered =
            new Delivered(image, Format.JPEG, "a".repeat(64), Audience.CALLER, false, false, () -> {
                throw new IllegalStateException("nobody asked for the bytes");
            });

    @Test
    void entityTagIsStrongAndThatOfTheBytes() {
        assertThat(delivered.entityTag()).isEqualTo("\"" + "a".repeat(64) + "\"");
    }

    @Test
    void contentIsAsOldAsTheRecord() {
        assertThat(delivered.lastModified()).isEqualTo(Pictures.TIME);
    }

    @Test
    void fileIsSavedUnderTheImagesNameInItsFormat() {
        assertThat(delivered.fileName()).isEqualTo(image.name() + ".jpg").startsWith("holiday-");
    }
}
