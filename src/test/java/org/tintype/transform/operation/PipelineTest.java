package org.tintype.transform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.pixels.Area;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.transform.Placement;
import org.tintype.transform.Transform;
import org.tintype.transform.TransformTexts;

class PipelineTest {

    private static final long MAX_PIXELS = 50_000_000;

    private static final Watermarks WATERMARKS = new Watermarks(
            Map.of("logo", new Watermark(Pictures.plain(10, 5, 255, 0, 0, 255), Placement.DEFAULT, "fingerprint")));

    @ParameterizedTest
    @CsvSource({
        // All of a picture of 600x400.
        "'',600x400",
        "q_50,600x400",
        "w_300,300x200",
        "h_100,150x100",
        "w_299,299x199",
        "w_1,1x1",
        "'w_300,h_300',300x200",
        "'w_500,h_100',150x100",
        "'w_100,dpr_3',300x200",
        // Nothing is enlarged unless that is wanted.
        "w_1200,600x400",
        "h_401,600x400",
        "'w_1200,h_300',450x300",
        "'w_1200,up',1200x800",
        "'w_1200,h_8000,up',1200x800",
        // A box that is to be covered or filled shrinks in its own ratio.
        "'w_300,h_300,fit_cover',300x300",
        "'w_600,h_600,fit_cover',400x400",
        "'w_1200,h_600,fit_cover',600x300",
        "'w_1000,h_2000,fit_cover',200x400",
        "'w_1200,h_600,fit_cover,up',1200x600",
        "'w_150,h_150,fit_cover,dpr_2',300x300",
        "'w_300,h_300,fit_cover,g_smart',300x300",
        "'w_600,h_600,fit_cover,g_smart',400x400",
        "'w_601,h_77,fit_cover,g_smart',600x77",
        "'w_1200,h_600,fit_cover,g_smart,up',1200x600",
        "'w_300,h_300,fit_fill',300x300",
        "'w_600,h_600,fit_fill',400x400",
        "'w_700,h_10,fit_fill',600x9",
        "'w_700,h_10,fit_fill,up',700x10",
        // A padded one stays as it is.
        "'w_300,h_300,fit_pad',300x300",
        "'w_1000,h_1000,fit_pad',1000x1000",
        "'w_1000,h_1000,fit_pad,up',1000x1000",
        "'w_500,h_500,fit_pad,dpr_2',1000x1000",
        // One edge alone leaves the other to the picture.
        "'w_300,fit_cover',300x200",
        "'h_800,fit_fill',600x400",
        "'h_800,fit_fill,up',1200x800",
        "'w_300,fit_pad',300x200",
        "'w_900,fit_pad',900x600",
        "'w_900,fit_pad,up',900x600",
        // A part, and turned.
        "crop_0:0:600:400,600x400",
        "crop_599:399:1:1,1x1",
        "crop_10:20:30:40,30x40",
        "cropp_0:0:50:25,300x100",
        "cropp_0:0:0.000001:0.000001,1x1",
        "cropp_99.999999:99.999999:0.000001:0.000001,1x1",
        "cropp_0.1:0.1:0.1:0.1,1x1",
        "rot_90,400x600",
        "rot_180,600x400",
        "'rot_270,flip_h',400x600",
        "'rot_90,w_200',200x300",
        "'crop_0:0:100:50,rot_90,h_50',25x50",
        // Effects change no size.
        "'blur_2,sharp_1,pix_7,gray,wm_logo,bg_ff0000',600x400"
    })
    void sizeIsKnownBeforehand(String text, String size) {
        assertThat(text(plan(text, Pictures.still(600, 400), Format.JPEG).size()))
                .isEqualTo(size);
        // A picture that lies on its side in its file is as good as an upright one.
        EncodedPicture turned = Pictures.of(400, 600, Orientation.TURNED_RIGHT, 1);
        assertThat(text(plan(text, turned, Format.JPEG).size())).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({
        "c,100,0",
        "n,100,0",
        "w,0,0",
        "nw,0,0",
        "sw,0,0",
        "e,200,0",
        "ne,200,0",
        "fp:0.25:0.9,0,0",
        "fp:0.4:0,40,0"
    })
    void coverCutsByGravityAcross(String gravity, double x, double y) {
        View view = plan("w_100,h_100,fit_cover,g_" + gravity, Pictures.still(600, 400), Format.JPEG)
                .view();
        assertThat(view).isEqualTo(new View(new Area(x, y, 400, 400), Orientation.UPRIGHT, new Size(100, 100)));
    }

    @ParameterizedTest
    @CsvSource({
        "c,100",
        "n,0",
        "ne,0",
        "nw,0",
        "s,200",
        "se,200",
        "w,100",
        "fp:0:0.5,100",
        "fp:0:0.75,200",
        "fp:0:0.6,160"
    })
    void coverCutsByGravityDown(String gravity, double y) {
        View view = plan("w_50,h_50,fit_cover,g_" + gravity, Pictures.still(400, 600), Format.JPEG)
                .view();
        assertThat(view.area().x()).isZero();
        assertThat(view.area().y()).isCloseTo(y, within(1e-9));
        assertThat(view.area().height()).isEqualTo(400);
    }

    @Test
    void coverCutsBetweenPixels() {
        Area area = plan("w_3,h_7,fit_cover", Pictures.still(100, 100), Format.JPEG)
                .view()
                .area();
        assertThat(area.width()).isCloseTo(300 / 7.0, within(1e-9));
        assertThat(area.x()).isCloseTo(50 - 150 / 7.0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "cropp_0:0:33.3333:100,0,200",
        "cropp_0.08:0:50:100,0,300",
        "cropp_0.084:0:50:100,1,300",
        "cropp_33.25:0:33.25:100,200,199",
        "cropp_99.99:0:0.01:100,599,1"
    })
    void percentsGoToTheNearestEdge(String text, double x, double width) {
        Area area = plan(text, Pictures.still(600, 400), Format.PNG).view().area();
        assertThat(area.x()).isEqualTo(x);
        assertThat(area.width()).isEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crop_0:0:601:1",
                "crop_0:0:1:401",
                "crop_600:0:1:1",
                "crop_1:0:600:400",
                "crop_65535:65535:65535:65535"
            })
    void cropHasToLieWithinThePicture(String text) {
        assertRefused(() -> plan(text, Pictures.still(600, 400), Format.JPEG), "transform", "600x400");
    }

    @Test
    void cropIsOfTheUprightPicture() {
        EncodedPicture turned = Pictures.of(400, 600, Orientation.TURNED_LEFT, 1);
        assertThat(plan("crop_500:300:100:100", turned, Format.JPEG).view())
                .isEqualTo(new View(new Area(300, 0, 100, 100), Orientation.TURNED_LEFT, new Size(100, 100)));
    }

    @Test
    void onlyPixelsThatAreThereAreCounted() {
        EncodedPicture large = Pictures.still(10_000, 5_000);
        assertThat(Pipeline.of(transform("w_100"), large, Format.JPEG, 10_000, WATERMARKS)
                        .size())
                .isEqualTo(new Size(100, 50));
        assertThat(Pipeline.of(transform("w_100,h_100,fit_pad"), large, Format.JPEG, 10_000, WATERMARKS)
                        .size())
                .isEqualTo(new Size(100, 100));
        assertRefused(
                () -> Pipeline.of(transform("w_101,h_100,fit_pad"), large, Format.JPEG, 10_000, WATERMARKS),
                "transform",
                "101x100");
    }

    @Test
    void whatIsCutAfterwardsIsCountedWhole() {
        EncodedPicture wide = Pictures.still(60_000, 10);
        assertThat(plan("w_8000,h_8000,fit_cover,up", Pictures.still(10, 10), Format.PNG, 64_000_000)
                        .size())
                .isEqualTo(new Size(8000, 8000));
        assertRefused(() -> plan("w_500,h_500,fit_cover,g_smart,up", wide, Format.PNG), "transform", "3000000x500");
        assertThat(plan("w_500,h_500,fit_cover,up", wide, Format.PNG).size()).isEqualTo(new Size(500, 500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w_8192,h_8192,dpr_4,fit_pad",
                "w_8192,h_8192,dpr_4,fit_fill,up",
                "w_8192,h_8192,dpr_4,fit_cover,up",
                "w_8192,h_8192,dpr_4,fit_cover,g_smart,up"
            })
    void hugeBoxesAreRefusedForEveryPicture(String text) {
        for (EncodedPicture picture :
                new EncodedPicture[] {Pictures.still(65_535, 1), Pictures.still(1, 65_535), Pictures.still(7_000, 7_000)
                }) {
            assertRefused(() -> plan(text, picture, Format.PNG), "transform", "more than");
        }
    }

    @Test
    void edgesThatFollowAreRefusedHoweverLong() {
        assertRefused(
                () -> plan("h_8192,dpr_4,up", Pictures.still(65_535, 1), Format.PNG), "transform", "2147450880x32768");
        assertRefused(
                () -> plan("w_8192,dpr_4,up", Pictures.still(1, 65_535), Format.PNG), "transform", "32768x2147450880");
        assertRefused(
                () -> plan("w_8192,dpr_4,fit_pad", Pictures.still(1, 65_535), Format.PNG), "transform", "more than");
    }

    @Test
    void allFramesCountWhereTheFormatKeepsThem() {
        EncodedPicture animation = Pictures.of(100, 100, Orientation.UPRIGHT, 11);
        for (Format format : new Format[] {Format.GIF, Format.WEBP}) {
            assertThat(plan("w_100", animation, format, 110_000).frames()).isEqualTo(11);
            assertRefused(() -> plan("w_100", animation, format, 109_999), "transform", "11 frames of 100x100");
        }
        for (Format format : new Format[] {Format.JPEG, Format.PNG}) {
            assertThat(plan("w_100", animation, format, 10_000).frames()).isEqualTo(1);
        }
    }

    @Test
    void formatsHaveALongestEdge() {
        EncodedPicture wide = Pictures.still(65_535, 10);
        assertThat(plan("w_8192,dpr_2", wide, Format.PNG).size().width()).isEqualTo(16_384);
        assertRefused(() -> plan("w_8192,dpr_2", wide, Format.WEBP), "transform", "16383");
        assertThat(plan("w_5461,dpr_3", wide, Format.WEBP).size().width()).isEqualTo(16_383);
        assertThat(plan("", wide, Format.JPEG).size().width()).isEqualTo(65_535);
        EncodedPicture wider = Pictures.still(65_536, 10);
        assertRefused(() -> plan("q_5", wider, Format.JPEG), "transform", "65535");
        assertRefused(() -> plan("q_5", wider, Format.GIF), "transform", "65535");
        assertThat(plan("q_5", wider, Format.PNG).size().width()).isEqualTo(65_536);
    }

    @Test
    void withoutATransformTheFormatIsWrong() {
        assertRefused(() -> plan("", Pictures.still(20_000, 10), Format.WEBP), "format", "16383");
    }

    @Test
    void qualityIs80UnlessSaidOtherwise() {
        assertThat(plan("", Pictures.still(1, 1), Format.JPEG).quality()).isEqualTo(80);
        assertThat(plan("q_7", Pictures.still(1, 1), Format.JPEG).quality()).isEqualTo(7);
    }

    @Test
    void orderIsThatOfThePipeline() {
        Pipeline pipeline = plan(
                "wm_logo,bg_0000ff,gray,pix_2,sharp_1,blur_1,g_smart,fit_cover,h_10,w_10,rot_90,crop_0:0:50:60",
                Pictures.still(100, 100),
                Format.JPEG);
        assertThat(pipeline.paintings())
                .extracting(painting -> (Object) painting.getClass())
                .containsExactly(
                        SmartCrop.class,
                        Blur.class,
                        Sharpen.class,
                        Pixelate.class,
                        Gray.class,
                        Flatten.class,
                        Marking.class);
        assertThat(pipeline.view().size()).isEqualTo(new Size(12, 10));
    }

    @Test
    void whatIsAsItShouldBeIsLeftAlone() {
        Pipeline pipeline = plan("", Pictures.still(10, 10), Format.PNG);
        assertThat(pipeline.paintings()).isEmpty();
        assertThat(pipeline.view()).isEqualTo(View.of(Pictures.still(10, 10)));
    }

    @Test
    void backgroundKeepsItsColourUnderEffects() {
        Bitmap painted = plan("w_20,h_10,fit_pad,bg_00ff00,gray,blur_5", Pictures.still(10, 10), Format.PNG)
                .paint(Pictures.plain(10, 10, 255, 0, 0));
        assertThat(Pictures.pixel(painted, 4, 5)).containsExactly(0, 255, 0);
        assertThat(Pictures.pixel(painted, 15, 5)).containsExactly(0, 255, 0);
        int[] inside = Pictures.pixel(painted, 5, 5);
        assertThat(inside[0]).isEqualTo(inside[1]).isEqualTo(inside[2]);
    }

    @ParameterizedTest
    @CsvSource({"c,5", "w,0", "nw,0", "e,10", "se,10", "fp:0.3:0,3", "smart,5"})
    void paddedPicturesStandWhereGravityPulls(String gravity, int x) {
        Bitmap painted = plan("w_20,h_10,fit_pad,g_" + gravity, Pictures.still(10, 10), Format.PNG)
                .paint(Pictures.plain(10, 10, 0, 0, 0));
        for (int column = 0; column < 20; column++) {
            int expected = column >= x && column < x + 10 ? 0 : 255;
            assertThat(Pictures.pixel(painted, column, 5)).containsOnly(expected);
        }
    }

    @Test
    void transparencyIsLaidOnTheBackgroundWhereTheFormatKeepsNone() {
        Bitmap clear = Pictures.plain(4, 4, 9, 9, 9, 0);
        assertThat(Pictures.pixel(
                        plan("bg_102030", Pictures.still(4, 4), Format.JPEG).paint(clear), 1, 1))
                .containsExactly(0x10, 0x20, 0x30);
        assertThat(Pictures.pixel(plan("", Pictures.still(4, 4), Format.JPEG).paint(clear), 1, 1))
                .containsExactly(255, 255, 255);
        for (Format format : new Format[] {Format.PNG, Format.GIF, Format.WEBP}) {
            assertThat(plan("bg_102030", Pictures.still(4, 4), format).paint(clear))
                    .isEqualTo(clear);
        }
    }

    @Test
    void framesAreCutWhereTheFirstOneIs() {
        EncodedPicture animation = Pictures.of(40, 10, Orientation.UPRIGHT, 2);
        Pipeline pipeline = plan("w_10,h_10,fit_cover,g_smart", animation, Format.GIF);
        Bitmap left = withDetail(2);
        Bitmap right = withDetail(32);
        assertThat(pipeline.paint(left).data())
                .isNotEqualTo(pipeline.fixedOn(right).paint(left).data());
        Pipeline fixed = pipeline.fixedOn(left);
        assertThat(fixed.paint(left).data()).isEqualTo(pipeline.paint(left).data());
        assertThat(fixed.paint(right).data()).containsOnly((byte) 128);
        assertThat(fixed.size()).isEqualTo(pipeline.size());
    }

    private static Bitmap withDetail(int x) {
        Bitmap picture = Pictures.plain(40, 10, 128, 128, 128);
        for (int y = 2; y < 8; y++) {
            for (int column = x; column < x + 6; column++) {
                int at = (y * 40 + column) * 3;
                picture.data()[at] = (byte) ((y + column) % 2 == 0 ? 255 : 0);
            }
        }
        return picture;
    }

    private static Pipeline plan(String text, EncodedPicture picture, Format output) {
        return plan(text, picture, output, MAX_PIXELS);
    }

    private static Pipeline plan(String text, EncodedPicture picture, Format output, long maxPixels) {
        return Pipeline.of(transform(text), picture, output, maxPixels, WATERMARKS);
    }

    private static Transform transform(String text) {
        return Transform.parse(text, TransformTexts.LANGUAGE);
    }

    private static String text(Size size) {
        return size.width() + "x" + size.height();
    }

    private static void assertRefused(ThrowingCallable planning, String parameter, String message) {
        assertThatThrownBy(planning).isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.name()).isEqualTo(parameter);
                    assertThat(error.message()).contains(message);
                }));
    }
}
