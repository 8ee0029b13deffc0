package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.fixture.PatchJpeg.BLUE;
import static org.tintype.fixture.PatchJpeg.GREEN;
import static org.tintype.fixture.PatchJpeg.RED;
import static org.tintype.fixture.PatchJpeg.YELLOW;
import static org.tintype.server.RestClient.errors;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.blob.Digest;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PatchWebp;
import org.tintype.pixels.Format;

/** Renditions through the content door: four patches of colour, 80 by 48 pixels, whose right place can be computed. */
@ExtendWith(SharedServer.class)
class RenditionIT {

    /** What a lossless format may round, and a filter blur. */
    private static final int EXACT = 3;

    /** What a lossy format at a high quality may change. */
    private static final int LOSSY = 12;

    private final Service service;
    private final RestClient user;
    private final String id;

    RenditionIT(Service service) {
        this.service = service;
        this.user = service.newUser();
        this.id = upload(PatchPng.of(80, 48).bytes(), "patches.png");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 80, 48, RGBY",
        "'crop_40:0:40:24', 40, 24, GGGG",
        "'cropp_0:50:50:50', 40, 24, BBBB",
        "'rot_90', 48, 80, BRYG",
        "'rot_180', 80, 48, YBGR",
        "'rot_270', 48, 80, GYRB",
        "'flip_h', 80, 48, GRYB",
        "'flip_v', 80, 48, BYRG",
        "'flip_hv', 80, 48, YBGR",
        "'rot_90,flip_h', 48, 80, RBGY",
        "'w_40', 40, 24, RGBY",
        "'h_12', 20, 12, RGBY",
        "'w_40,h_40', 40, 24, RGBY",
        "'w_160', 80, 48, RGBY",
        "'w_160,up', 160, 96, RGBY",
        "'w_40,h_40,fit_fill', 40, 40, RGBY",
        "'w_40,h_40,fit_cover,g_w', 40, 40, RRBB",
        "'w_40,h_40,fit_cover,g_e', 40, 40, GGYY",
        "'w_40,h_40,fit_cover,g_fp:1:0.5', 40, 40, GGYY",
        "'w_40,h_40,fit_cover,g_fp:0:0', 40, 40, RRBB",
        "'w_40,h_40,fit_cover', 40, 40, RGBY",
        "'w_80,h_20,fit_cover,g_n', 80, 20, RGRG",
        "'w_80,h_20,fit_cover,g_se', 80, 20, BYBY",
        "'w_100,h_100,fit_cover', 48, 48, RGBY",
        "'w_20,dpr_2', 40, 24, RGBY",
        "'crop_40:24:40:24,rot_90,w_12', 12, 20, YYYY",
        "'w_40,h_24,sharp_1', 40, 24, RGBY",
        "'pix_10', 80, 48, RGBY",
    })
    void everyPartIsWhereItBelongs(String transform, int width, int height, String quadrants) {
        int[] colors = quadrants.chars().map(RenditionIT::color).toArray();
        assertThatImage(rendition("png", transform))
                .hasSize(width, height)
                .hasQuadrants(colors[0], colors[1], colors[2], colors[3], EXACT);
    }

    @Test
    void paddingKeepsTheBoxAroundThePicture() {
        byte[] padded = rendition("png", "w_80,h_80,fit_pad,bg_102030");
        assertThatImage(padded)
                .hasSize(80, 80)
                .hasColor(50, 5, 0x102030, EXACT)
                .hasColor(50, 95, 0x102030, EXACT)
                .hasColor(25, 35, RED, EXACT)
                .hasColor(75, 65, YELLOW, EXACT);
        assertThatImage(rendition("png", "w_80,h_80,fit_pad,g_n"))
                .hasColor(25, 10, RED, EXACT)
                .hasColor(25, 90, 0xFFFFFF, 0);
    }

    @Test
    void grayIsLuminance() {
        // As JPEG, since the JDK reads a PNG of nothing but grey as linear light.
        byte[] gray = rendition("jpg", "gray,q_100");
        assertThatImage(gray).hasQuadrants(luminance(RED), luminance(GREEN), luminance(BLUE), luminance(YELLOW), EXACT);
    }

    @Test
    void blurMixesNeighboursAndLeavesWhatIsFarAway() {
        byte[] blurred = rendition("png", "blur_2");
        assertThatImage(blurred).hasQuadrants(RED, GREEN, BLUE, YELLOW, EXACT).hasColor(50, 25, mean(RED, GREEN), 24);
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "jpeg, image/jpeg", "png, image/png", "gif, image/gif", "webp, image/webp"})
    void everyFormatBecomesEveryOther(String extension, String contentType) {
        for (byte[] file : List.of(
                PatchPng.of(80, 48).bytes(),
                PatchJpeg.of(80, 48).bytes(),
                PatchGif.of(80, 48).bytes(),
                PatchWebp.scene(80, 48).bytes())) {
            String stored = upload(file, "source");
            try (Response answer = user.get(stored + "." + extension, "transform", "w_64,q_95")) {
                assertThat(answer.getStatus()).isEqualTo(200);
                assertThat(answer.getMediaType()).hasToString(contentType);
                byte[] content = answer.readEntity(byte[].class);
                assertThat(answer.getHeaderString("Content-Length")).isEqualTo(String.valueOf(content.length));
                assertThat(answer.getHeaderString("Repr-Digest"))
                        .isEqualTo(Digest.of(content).asReprDigest());
                assertThat(Format.sniff(Arrays.copyOf(content, Format.SNIFFED_BYTES)))
                        .hasValueSatisfying(
                                format -> assertThat(format.contentType()).isEqualTo(contentType));
                // What was delivered is a sound picture: the strict intake takes it in again.
                String again = upload(content, "again");
                assertThatImage(user.bytes(again + ".png")).hasSize(64, 38);
            }
        }
    }

    @Test
    void webpShowsTheColorsOfItsSource() {
        String webp = upload(rendition("webp", "w_80,q_95"), "again.webp");
        assertThatImage(user.bytes(webp + ".png")).hasSize(80, 48).hasQuadrants(RED, GREEN, BLUE, YELLOW, LOSSY);
    }

    @Test
    void transparencyIsKeptWhereItCanBeAndElseLaidOnTheBackground() {
        String clear = upload(
                PatchPng.of(64, 64)
                        .storing(PatchPng.RGB_ALPHA, 8)
                        .painted((x, y) -> x < 32 ? 0xFF0000FF : 0x00FF0000)
                        .bytes(),
                "clear.png");
        assertThatImage(bytes(clear + ".jpg", "q_95"))
                .hasColor(25, 50, 0x0000FF, LOSSY)
                .hasColor(75, 50, 0xFFFFFF, LOSSY);
        assertThatImage(bytes(clear + ".jpg", "q_95,bg_00ff00")).hasColor(75, 50, 0x00FF00, LOSSY);
        for (String format : List.of("png", "webp", "gif")) {
            String kept = upload(bytes(clear + "." + format, "w_32"), "kept");
            assertThatImage(bytes(kept + ".jpg", "bg_00ff00,q_95"))
                    .as(format)
                    .hasColor(20, 50, 0x0000FF, 2 * LOSSY)
                    .hasColor(80, 50, 0x00FF00, 2 * LOSSY);
        }
    }

    @Test
    void animationsStayAnimatedWhereTheFormatCan() {
        PatchGif animation = PatchGif.screen(20, 10, 0xFF0000, 0x0000FF)
                .looping("NETSCAPE2.0", 0)
                .control(0, 30, -1)
                .with(PatchGif.Patch.of(0, 0, 20, 10, (x, y) -> 0))
                .control(0, 50, -1)
                .with(PatchGif.Patch.of(0, 0, 20, 10, (x, y) -> 1));
        String gif = upload(animation.bytes(), "blinking.gif");
        assertThatImage(bytes(gif + ".png", "w_10")).hasSize(10, 5).hasColor(50, 50, 0xFF0000, EXACT);
        // The strict intake counts the pixels of all frames and decodes each.
        for (String format : List.of("gif", "webp")) {
            byte[] smaller = bytes(gif + "." + format, "w_10");
            String again = upload(smaller, "again");
            byte[] frames = bytes(again + ".gif", "rot_180");
            List<Integer> colors = Frames.of(frames);
            assertThat(colors).as(format).hasSize(2);
            assertThat(colors.get(0) >> 16).isGreaterThan(0xF0);
            assertThat(colors.get(1) & 0xFF).isGreaterThan(0xF0);
            assertThat((colors.get(0) & 0xFF) + (colors.get(1) >> 16)).isLessThan(0x20);
        }
    }

    @Test
    void everyRenditionHasATagOfItsOwnThatStays() {
        Set<String> tags = new TreeSet<>();
        List<String> paths = List.of(id, id + ".jpg", id + ".webp", id + ".gif");
        for (String path : paths) {
            for (String transform : List.of("", "w_40", "w_41", "w_40,gray")) {
                tags.add(tag(path, transform));
            }
        }
        assertThat(tags).hasSize(16);
        assertThat(tag(id, "gray,w_40")).isEqualTo(tag(id, "w_40,gray,fit_contain"));
        assertThat(tag(id + ".png", ""))
                .isEqualTo('"' + Digest.of(user.bytes(id)).hex() + '"');
    }

    @Test
    void whoHasARenditionIsSpared() {
        String tag = tag(id + ".webp", "w_33");
        try (Response answer = user.requestTo(id + ".webp?transform=w_33")
                .header("If-None-Match", tag)
                .get()) {
            assertThat(answer.getStatus()).isEqualTo(304);
            assertThat(answer.getHeaderString("ETag")).isEqualTo(tag);
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
        }
        try (Response answer = user.requestTo(id + ".webp?transform=w_34")
                .header("If-None-Match", tag)
                .get()) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?transform=w_60"})
    void partsAreSlicesOfTheWhole(String query) {
        String reference = id + ".png" + query;
        byte[] whole;
        String tag;
        try (Response answer = user.follow(reference)) {
            assertThat(answer.getHeaderString("Accept-Ranges")).isEqualTo("bytes");
            tag = answer.getHeaderString("ETag");
            whole = answer.readEntity(byte[].class);
        }
        int last = whole.length - 1;
        assertPart(reference, "bytes=0-9", whole, 0, 9);
        assertPart(reference, "bytes=10-", whole, 10, last);
        assertPart(reference, "bytes=-7", whole, whole.length - 7, last);
        assertPart(reference, "bytes=" + last + "-" + (last + 100), whole, last, last);
        try (Response none = user.requestTo(reference)
                .header("Range", "bytes=" + whole.length + "-")
                .get()) {
            assertThat(none.getStatus()).isEqualTo(416);
            assertThat(none.getHeaderString("Content-Range")).isEqualTo("bytes */" + whole.length);
            assertThat(none.getHeaderString("Cache-Control")).isEqualTo("no-store");
        }
        assertWhole(reference, "Range", "bytes=0-1,4-5", whole.length);
        assertWhole(reference, "Range", "nonsense", whole.length);
        try (Response changed = user.requestTo(reference)
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"other\"")
                .get()) {
            assertThat(changed.getStatus()).isEqualTo(200);
        }
        try (Response same = user.requestTo(reference)
                .header("Range", "bytes=0-9")
                .header("If-Range", tag)
                .get()) {
            assertThat(same.getStatus()).isEqualTo(206);
        }
    }

    @Test
    void headOfARenditionHasEverythingButTheBody() {
        try (Response head = user.requestTo(id + ".webp?transform=w_21").head();
                Response get = user.follow(id + ".webp?transform=w_21")) {
            assertThat(head.getStatus()).isEqualTo(200);
            for (String field : List.of("ETag", "Content-Length", "Content-Type", "Repr-Digest", "Last-Modified")) {
                assertThat(head.getHeaderString(field)).as(field).isEqualTo(get.getHeaderString(field));
            }
            assertThat(head.readEntity(byte[].class)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'image/avif,image/webp,*/*;q=0.8', image/webp",
        "'image/png', image/png",
        "'*/*', image/png",
    })
    void autoIsTheBestThatIsAccepted(String accept, String contentType) {
        try (Response answer = user.requestTo(id + ".auto?transform=w_40")
                .header("Accept", accept)
                .get()) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getMediaType()).hasToString(contentType);
            assertThat(answer.getHeaderString("Vary")).contains("Accept");
            assertThat(answer.getHeaderString("Content-Disposition"))
                    .endsWith("." + contentType.substring("image/".length()) + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w_0",
                "w_8193",
                "w_abc",
                "w_40,w_50",
                "w_40,,h_40",
                "nothing",
                "crop_70:0:20:20",
                "cropp_90:0:20:20",
                "wm_none",
                "p_none",
                "blur_0.1",
                "bg_ggg",
                "w_8192,h_8192,fit_pad",
                "rot_45",
                "\u0000",
            })
    void badTransformsAreNamedAndNothingIsRendered(String transform) {
        JsonObject problem = read(user.get(id, "transform", transform), 422);
        assertThat(errors(problem, "parameter")).containsOnly("transform");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        JsonObject problem = read(user.follow(id + ".bmp?transform=w_0,h_0&dl=yes"), 422);
        assertThat(errors(problem, "parameter")).containsExactly("format", "transform", "transform", "dl");
        read(user.follow(id + "?transform=w_10&transform=w_10"), 422);
        read(user.follow(id + "?dl=true&dl=true"), 422);
    }

    @Test
    void formatThatCannotHoldThePictureIsRefused() {
        String wide = upload(PatchPng.of(17_000, 2).bytes(), "wide.png");
        assertThat(errors(read(user.get(wide + ".webp"), 422), "parameter")).containsExactly("format");
        assertThat(errors(read(user.get(wide + ".webp", "transform", "gray"), 422), "parameter"))
                .containsExactly("transform");
        assertThatImage(bytes(wide + ".png", "flip_v")).hasSize(17_000, 2);
    }

    @Test
    void renditionsOfAPrivateImageAreNobodyElses() {
        rendition("webp", "w_50");
        RestClient stranger = service.newUser();
        try (Response answer = stranger.requestTo(id + ".webp?transform=w_50")
                .header("If-None-Match", "*")
                .get()) {
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeaderString("ETag")).isNull();
        }
        try (Response answer = service.anonymous().follow(id + ".webp?transform=w_50")) {
            assertThat(answer.getStatus()).isEqualTo(401);
        }
        // Not even what is wrong with a request is for strangers to know.
        read(stranger.follow(id + ".bmp?transform=w_0"), 403);
    }

    @Test
    void renditionsThatWereSeenAreGoneWhenTheImageIsPrivateAgain() {
        read(user.patch("api/v1/images/" + id, Map.of("public", true)), 200);
        RestClient reader = service.newUser();
        assertThat(reader.get(id + ".gif", "transform", "w_50").getStatus()).isEqualTo(200);
        read(user.patch("api/v1/images/" + id, Map.of("public", false)), 200);
        read(reader.get(id + ".gif", "transform", "w_50"), 403);
    }

    @Test
    void renditionsThatTheArbiterSawAreGoneWhenTheDisputeIsClosed() {
        RestClient buyer = service.newUser();
        RestClient arbiter = service.newUser("user", "arbiter");
        Tintype seller = user.typed();
        UUID deal = seller.deals()
                .begin(NewDeal.of("A camera", idOf(user), idOf(buyer)))
                .id();
        seller.deals().send(deal, NewMessage.of("Look", UUID.fromString(id)));
        read(arbiter.get(id + ".jpg", "transform", "w_50"), 403);
        buyer.typed().deals().openDispute(deal, idOf(arbiter), "It is broken.");
        String tag = tag(arbiter, id + ".jpg", "w_50");
        arbiter.typed().deals().closeDispute(deal);
        try (Response answer = arbiter.requestTo(id + ".jpg?transform=w_50")
                .header("If-None-Match", tag)
                .get()) {
            assertThat(answer.getStatus()).isEqualTo(403);
        }
        assertThat(tag(buyer, id + ".jpg", "w_50")).isEqualTo(tag);
    }

    @Test
    void linkShowsTheRenditionThatItSaysAndNoOther() {
        String url = read(
                        user.post(
                                "api/v1/images/" + id + "/links",
                                Map.of("expiresIn", 60, "format", "webp", "transform", "w_40,gray")),
                        201)
                .getString("url");
        byte[] shown;
        try (Response answer = service.anonymous().follow(url)) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getMediaType()).hasToString("image/webp");
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
            shown = answer.readEntity(byte[].class);
        }
        assertThat(shown).isEqualTo(bytes(id + ".webp", "w_40,gray"));
        for (String other : List.of(url.replace("w_40", "w_41"), url.replace(".webp", ".png"), url + "&dl=true")) {
            read(service.anonymous().follow(other), 403);
        }
        assertThat(user.request("api/v1/images/" + id + "/links").delete().getStatus())
                .isEqualTo(204);
        read(service.anonymous().follow(url), 403);
        read(user.post("api/v1/images/" + id + "/links", Map.of("expiresIn", 60, "transform", "w_0")), 422);
    }

    @Test
    void renditionsThatSomebodySawAreGoneWhenTheyAreDisabled() {
        rendition("jpg", "w_51");
        read(service.admin().patch("api/v1/users/" + user.userId(), Map.of("disabled", true)), 200);
        read(user.get(id + ".jpg", "transform", "w_51"), 401);
    }

    @Test
    void renditionsAreOfTheContentThatIsThere() {
        byte[] before = rendition("png", "w_40");
        String tag = tag(id + ".png", "w_40");
        user.typed()
                .images()
                .replace(UUID.fromString(id), Upload.of(PatchPng.of(40, 80).bytes(), "other.png"));
        assertThatImage(rendition("png", "w_40")).hasSize(40, 80);
        assertThat(tag(id + ".png", "w_40")).isNotEqualTo(tag);
        assertThat(before).isNotEqualTo(rendition("png", "w_40"));
        user.typed().images().delete(UUID.fromString(id));
        read(user.get(id + ".png", "transform", "w_40"), 404);
    }

    @Test
    void cameraPictureStandsUprightWithoutAWord() {
        byte[] sideways = PatchJpeg.of(96, 64)
                .oriented(org.tintype.pixels.Orientation.TURNED_LEFT)
                .bytes();
        String turned = upload(sideways, "sideways.jpg");
        byte[] upright = bytes(turned + ".jpg", "w_32,q_95");
        assertThatImage(upright).hasSize(32, 48).hasQuadrants(BLUE, RED, YELLOW, GREEN, LOSSY);
    }

    private static UUID idOf(RestClient user) {
        return UUID.fromString(user.userId());
    }

    private String upload(byte[] file, String name) {
        return user.upload(file, name).getString("id");
    }

    private byte[] rendition(String format, String transform) {
        return bytes(id + "." + format, transform);
    }

    private byte[] bytes(String path, String transform) {
        try (Response answer = user.get(path, "transform", transform)) {
            assertThat(answer.getStatus()).as(path + " " + transform).isEqualTo(200);
            return answer.readEntity(byte[].class);
        }
    }

    private String tag(String path, String transform) {
        return tag(user, path, transform);
    }

    private static String tag(RestClient reader, String path, String transform) {
        try (Response answer = reader.get(path, "transform", transform)) {
            assertThat(answer.getStatus()).isEqualTo(200);
            return answer.getHeaderString("ETag");
        }
    }

    private void assertPart(String reference, String range, byte[] whole, int first, int last) {
        try (Response part = user.requestTo(reference).header("Range", range).get()) {
            assertThat(part.getStatus()).as(range).isEqualTo(206);
            assertThat(part.getHeaderString("Content-Range"))
                    .isEqualTo("bytes " + first + "-" + last + "/" + whole.length);
            assertThat(part.getHeaderString("Repr-Digest"))
                    .isEqualTo(Digest.of(whole).asReprDigest());
            assertThat(part.readEntity(byte[].class)).isEqualTo(Arrays.copyOfRange(whole, first, last + 1));
        }
    }

    private void assertWhole(String reference, String header, String value, int length) {
        try (Response answer = user.requestTo(reference).header(header, value).get()) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.readEntity(byte[].class)).hasSize(length);
        }
    }

    private static int color(int letter) {
        return switch (letter) {
            case 'R' -> RED;
            case 'G' -> GREEN;
            case 'B' -> BLUE;
            default -> YELLOW;
        };
    }

    private static int mean(int a, int b) {
        int mean = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mean = (mean << 8) | (((a >> shift) & 0xFF) + ((b >> shift) & 0xFF)) / 2;
        }
        return mean;
    }

    /** Rec. ITU-R BT.709 in linear light. */
    private static int luminance(int rgb) {
        double light = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(value * 255) * 0x010101;
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
