package org.tintype.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;

class TransformTest {

    private static final Language LANGUAGE =
            Language.PLAIN.withWatermark("logo").withPreset("card", "w_400,h_300,fit_cover,g_smart,q_70");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crop_0:0:1:1",
                "crop_65535:65535:65535:65535",
                "cropp_0:0:50:50",
                "cropp_99.999999:0:0.000001:100",
                "rot_90",
                "rot_180",
                "rot_270",
                "flip_h",
                "flip_v",
                "rot_90,flip_h",
                "rot_90,flip_v",
                "w_1",
                "w_8192",
                "h_1",
                "h_8192",
                "w_400,h_300",
                "w_400,h_300,fit_cover",
                "w_400,h_300,fit_fill",
                "w_400,h_300,fit_pad",
                "w_400,fit_pad",
                "w_8191,dpr_4",
                "w_8191,h_8192,dpr_3",
                "w_400,up",
                "w_400,h_300,fit_cover,g_n",
                "w_400,h_300,fit_cover,g_ne",
                "w_400,h_300,fit_cover,g_e",
                "w_400,h_300,fit_cover,g_se",
                "w_400,h_300,fit_cover,g_s",
                "w_400,h_300,fit_cover,g_sw",
                "w_400,h_300,fit_cover,g_w",
                "w_400,h_300,fit_cover,g_nw",
                "w_400,h_300,fit_cover,g_smart",
                "w_400,h_300,fit_cover,g_fp:0.25:0.75",
                "blur_0.3",
                "blur_100",
                "sharp_0.1",
                "sharp_10",
                "pix_2",
                "pix_200",
                "gray",
                "bg_00ff00",
                "q_1",
                "q_100",
                "wm_logo",
                ""
            })
    void canonicalTextIsItsOwn(String text) {
        assertThat(parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'fit_contain',''",
        "'fit_cover,g_n,dpr_2,up',''",
        "'q_80',''",
        "'g_c',''",
        "'bg_ffffff',''",
        "'bg_FFFFFF',''",
        "'bg_AbCdEf','bg_abcdef'",
        "'cropp_0:0:100:100',''",
        "'cropp_0.0:0:50.50:100','cropp_0:0:50.5:100'",
        "'w_10,dpr_1','w_10'",
        "'w_10,dpr_2','w_20'",
        "'w_5000,h_100,dpr_2','w_5000,h_100,dpr_2'",
        "'w_5000,h_10,dpr_4','w_5000,h_10,dpr_4'",
        "'w_2048,dpr_4','w_8192'",
        "'w_4098,dpr_4','w_5464,dpr_3'",
        "'flip_hv','rot_180'",
        "'rot_180,flip_hv',''",
        "'rot_180,flip_h','flip_v'",
        "'rot_180,flip_v','flip_h'",
        "'rot_90,flip_hv','rot_270'",
        "'rot_270,flip_hv','rot_90'",
        "'rot_270,flip_h','rot_90,flip_v'",
        "'rot_270,flip_v','rot_90,flip_h'",
        "'w_10,fit_cover,g_n','w_10'",
        "'h_10,fit_fill','h_10'",
        "'w_10,fit_pad,up','w_10,up'",
        "'w_10,h_10,g_n','w_10,h_10'",
        "'w_10,h_10,fit_fill,g_smart','w_10,h_10,fit_fill'",
        "'w_10,h_10,fit_pad,g_smart','w_10,h_10,fit_pad'",
        "'w_10,h_10,fit_cover,g_fp:0.5:0.50','w_10,h_10,fit_cover'",
        "'w_10,h_10,fit_cover,g_fp:0:1','w_10,h_10,fit_cover,g_sw'",
        "'blur_1.50','blur_1.5'",
        "'wm_logo,gray,w_10','w_10,gray,wm_logo'",
        "'p_card','w_400,h_300,fit_cover,g_smart,q_70'",
        "'w_100,p_card,q_80','w_100,h_300,fit_cover,g_smart'",
        "'fit_contain,p_card','w_400,h_300,q_70'",
        "'p_card,g_n','w_400,h_300,fit_cover,g_n,q_70'"
    })
    void sameMeaningIsTheSameText(String text, String canonical) {
        assertThat(parse(text)).hasToString(canonical).isEqualTo(parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crop",
                "crop_",
                "crop_1",
                "crop_1:2:3",
                "crop_1:2:3:4:5",
                "crop_0:0:0:1",
                "crop_0:0:1:0",
                "crop_-1:0:1:1",
                "crop_0:0:1.5:1",
                "crop_65536:0:1:1",
                "crop_0:0:1:99999999999999",
                "crop_0_0_1_1",
                "crop_:::",
                "crop_1:1:1:",
                "cropp",
                "cropp_",
                "cropp_0:0:0:10",
                "cropp_0:0:10:0",
                "cropp_50:0:50.000001:10",
                "cropp_0:1:1:100",
                "cropp_0:0:101:1",
                "cropp_0:0:-1:1",
                "cropp_0:0:NaN:1",
                "cropp_0:0:1.0000001:1",
                "rot",
                "rot_",
                "rot_0",
                "rot_45",
                "rot_-90",
                "rot_360",
                "rot_090",
                "flip",
                "flip_",
                "flip_x",
                "flip_vh",
                "flip_H",
                "w",
                "w_",
                "w_0",
                "w_8193",
                "w_-1",
                "w_+5",
                "w_05",
                "w_1e3",
                "w_1.0",
                "w_1.5",
                "w_NaN",
                "w_0x10",
                "w_99999999999999",
                "w_10px",
                "w_ 10",
                "w_10 ",
                "w_1:2",
                "w_1_0",
                "w_١",
                "h",
                "h_0",
                "h_8193",
                "h_1.5",
                "fit",
                "fit_",
                "fit_crop",
                "fit_COVER",
                "dpr",
                "dpr_0",
                "dpr_5",
                "dpr_1.5",
                "up_",
                "up_1",
                "up_true",
                "g",
                "g_",
                "g_x",
                "g_N",
                "g_fp",
                "g_fp:",
                "g_fp:0.5",
                "g_fp:0.5:0.5:0.5",
                "g_fp:1.1:0",
                "g_fp:-0:0",
                "g_fp:.5:0",
                "g_nn",
                "blur",
                "blur_",
                "blur_0",
                "blur_0.29",
                "blur_0.299999",
                "blur_100.000001",
                "blur_0.3000000",
                "blur_1e1",
                "blur_-1",
                "blur_.5",
                "sharp",
                "sharp_0",
                "sharp_0.09",
                "sharp_10.1",
                "pix",
                "pix_1",
                "pix_201",
                "pix_2.5",
                "gray_",
                "gray_1",
                "bg",
                "bg_",
                "bg_fff",
                "bg_fffffff",
                "bg_gggggg",
                "bg_#fffff",
                "bg_-fffff",
                "bg_００００００",
                "q",
                "q_",
                "q_0",
                "q_101",
                "q_80.5",
                "wm",
                "wm_",
                "wm_nothing",
                "wm_LOGO",
                "p",
                "p_",
                "p_nothing"
            })
    void badArgumentNamesTheItem(String item) {
        assertThat(errors(item)).singleElement().satisfies(error -> assertThat(error.message())
                .startsWith("item 1 (" + item.strip() + "): ")
                .contains(" must be "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W_10",
                "width_10",
                "w10",
                "_",
                "_w_10",
                "_10",
                "x",
                " w_10",
                "w=10",
                "\0",
                "w\0_10",
                "ｗ_10",
                "😀_1"
            })
    void unknownKeyNamesTheItem(String item) {
        assertThat(errors("gray," + item)).singleElement().satisfies(error -> assertThat(error.message())
                .startsWith("item 2 (")
                .contains("no known key", "crop, cropp, rot"));
    }

    @Test
    void everyBadItemIsNamedAtOnce() {
        assertThat(errors("w_0,gray,,h_x,w_5,zoom_2,cropp_0:0:1:1,crop_0:0:1:1"))
                .extracting(FieldError::message)
                .satisfiesExactly(
                        message ->
                                assertThat(message).isEqualTo("item 1 (w_0): w must be a whole number from 1 to 8192"),
                        message -> assertThat(message).isEqualTo("item 3 is empty"),
                        message ->
                                assertThat(message).isEqualTo("item 4 (h_x): h must be a whole number from 1 to 8192"),
                        message -> assertThat(message).isEqualTo("item 5 (w_5): repeats the key w"),
                        message -> assertThat(message).startsWith("item 6 (zoom_2): has no known key"),
                        message -> assertThat(message).isEqualTo("item 8 (crop_0:0:1:1): cannot stand beside cropp"));
        assertThat(errors("w_0,h_0")).allSatisfy(error -> {
            assertThat(error.place()).isEqualTo(FieldError.Place.PARAMETER);
            assertThat(error.name()).isEqualTo("transform");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "w_1,", ",w_1", "w_1,,h_1"})
    void emptyItemsAreWrong(String text) {
        assertThat(errors(text)).allSatisfy(error -> assertThat(error.message()).contains("is empty"));
    }

    @Test
    void lengthIsLookedAtFirst() {
        assertThat(errors("x".repeat(257))).singleElement().satisfies(error -> assertThat(error.message())
                .isEqualTo("must have at most 256 characters"));
        assertThat(errors(",".repeat(256))).singleElement().satisfies(error -> assertThat(error.message())
                .isEqualTo("must have at most 16 items"));
        assertThat(errors(",".repeat(15))).hasSize(16);
    }

    @Test
    void whatIsShownOfAnItemIsALine() {
        assertThat(errors("w_\0\n\u2028" + "9".repeat(200))).singleElement().satisfies(error -> assertThat(
                        error.message())
                .startsWith("item 1 (w_999")
                .doesNotContain("\0", "\n", "\u2028")
                .hasSizeLessThan(128));
    }

    @Test
    void longestCanonicalTextIsNotTooLong() {
        String name = "a".repeat(32);
        Language language = Language.PLAIN.withWatermark(name).withPreset("p", "bg_123456,q_81,gray,wm_" + name);
        String most =
                "p_p,cropp_49.999999:49.999999:49.999999:49.999999,rot_90,flip_h,w_8191,h_8191,fit_cover,dpr_4,up,"
                        + "g_fp:0.123456:0.123456,blur_99.999999,sharp_9.999999,pix_200";
        Transform transform = Transform.parse(most, language);
        assertThat(transform.toString().split(",")).hasSize(16);
        assertThat(transform.toString()).hasSizeLessThanOrEqualTo(256);
        assertThat(Transform.parse(transform.toString(), language)).isEqualTo(transform);
    }

    @Test
    void nothingIsNone() {
        assertThat(parse("")).isEqualTo(Transform.NONE).matches(Transform::isNone);
        assertThat(parse("q_80,fit_pad,up").isNone()).isTrue();
        assertThat(parse("q_81").isNone()).isFalse();
    }

    private static Transform parse(String text) {
        return Transform.parse(text, LANGUAGE);
    }

    private static List<FieldError> errors(String text) {
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> parse(text));
        assertThat(wrong).as(text).isNotNull();
        return wrong.errors();
    }
}
