package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.PatchJpeg;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.PreferredEngine;
import org.tintype.pixels.Samples;
import org.tintype.pixels.jdk.JdkEngine;
import org.tintype.pixels.leptonica.LeptonicaEngine;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;

class EngineChoiceTest {

    @Test
    void nativeCodeIsPreferredWhereItLoads() {
        assertThat(EngineChoice.AUTO.engine()).isInstanceOf(PreferredEngine.class);
        assertThat(EngineChoice.NATIVE.engine()).isInstanceOf(PreferredEngine.class);
        assertThat(EngineChoice.JDK.engine()).isInstanceOf(JdkEngine.class);
    }

    @Test
    void whatNativeCodeGetsWrongIsForTheJdk(@TempDir Path folder) {
        EncodedPicture inks = PatchJpeg.of(16, 16).storing(Samples.ADOBE_CMYK).in(folder);
        assertThat(new LeptonicaEngine().decodes(inks)).isFalse();
        assertThat(EngineChoice.AUTO.engine().decode(inks, 16).samples()).isEqualTo(Samples.ADOBE_CMYK);
    }

    @Test
    void settingChooses() {
        assertThat(new IntakeSettings(FakeSettings.of(Map.of())).engine()).isEqualTo(EngineChoice.AUTO);
        assertThat(new IntakeSettings(FakeSettings.of(Map.of("tintype.engine", "jdk"))).engine())
                .isEqualTo(EngineChoice.JDK);
        assertThatThrownBy(() -> new IntakeSettings(FakeSettings.of(Map.of("tintype.engine", "libvips"))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("tintype.engine");
    }
}
