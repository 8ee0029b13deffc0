package org.tintype.delivery.link;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tintype.account.UserId;
import org.tintype.image.ImageId;

/**
 * All that a link says, and that its signature vouches for.
 *
 * @param image what it shows
 * @param format the word behind the dot, where there is one
 * @param transform a text of the transform language, where there is one
 * @param download whether the content is saved instead of shown
 * @param maker by whose leave it is shown
 * @param key what the key is called that signs this
 * @param expires from when on it holds no more, in whole seconds
 */
public record LinkTicket(
        ImageId image,
        Optional<String> format,
        Optional<String> transform,
        boolean download,
        UserId maker,
        String key,
        Instant expires) {

    static final String TRANSFORM = "transform";
    static final String DOWNLOAD = "dl";
    static final String MAKER = "maker";
    static final String KEY = "key";
    static final String EXPIRES = "expires";

    /** Keeps signatures apart from those of anything else, and of any other way to write this down. */
    private static final String KIND = "tintype link 1";

    /** Returns the path below the root of the service. */
    String path() {
        return image + format.map(word -> '.' + word).orElse("");
    }

    /** Returns the parameters, in their order and as they go over the wire. */
    List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        transform.ifPresent(text -> parameters.add(TRANSFORM + '=' + escaped(text)));
        if (download) {
            parameters.add(DOWNLOAD + "=true");
        }
        parameters.add(MAKER + '=' + maker);
        parameters.add(KEY + '=' + key);
        parameters.add(EXPIRES + '=' + expires.getEpochSecond());
        return List.copyOf(parameters);
    }

    /**
     * Returns what is signed. No two tickets, and no two generations, have the same: each part comes with its length, and
     * what is absent with one that no text has.
     *
     * @param generation how often all links to the image were ended before this one was made
     */
    byte[] message(int generation) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        List.of(
                        Optional.of(KIND),
                        Optional.of(image.toString()),
                        format,
                        transform,
                        Optional.of(Boolean.toString(download)),
                        Optional.of(maker.toString()),
                        Optional.of(key),
                        Optional.of(Long.toString(expires.getEpochSecond())),
                        Optional.of(Integer.toString(generation)))
                .forEach(part -> write(part, message));
        return message.toByteArray();
    }

    private static void write(Optional<String> part, ByteArrayOutputStream message) {
        byte[] bytes = part.orElse("").getBytes(StandardCharsets.UTF_8);
        message.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part.isPresent() ? bytes.length : -1)
                .array());
        message.writeBytes(bytes);
    }

    /** The signs of the transform language can stand in a query as they are (RFC 3986, section 3.4). */
    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
